# Bad examples for shapes/instruments.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:instrument Pattern
INSERT DATA { id:resolution-2 a mg:Instrument , mg:Report ; dct:identifier "A/99/9" }

# shape:instrument Xone
INSERT DATA { id:inst-charter-97 a mg:Convention }

# shape:instrument-identifier MinCount
DELETE WHERE { id:inst-charter-97 dct:identifier ?old }

# shape:instrument-identifier MaxCount
INSERT DATA { id:inst-charter-97 dct:identifier "charter-98" }

# shape:instrument-identifier Datatype
DELETE WHERE { id:inst-charter-97 dct:identifier ?old } ;
INSERT DATA { id:inst-charter-97 dct:identifier "charter-97"@zh }

# shape:instrument-identifier MinLength
DELETE WHERE { id:inst-charter-97 dct:identifier ?old } ;
INSERT DATA { id:inst-charter-97 dct:identifier "" }

# shape:instrument-identity MaxCount
INSERT DATA { id:inst-R1-again a mg:Instrument , mg:Report ; dct:identifier "A/RES/1/1" }

# shape:instrument-organ MaxCount
INSERT DATA { id:inst-R1 mg:adoptedBy id:body-A }

# shape:instrument-organ Class
DELETE WHERE { id:inst-R1 mg:adoptedBy ?old } ;
INSERT DATA { id:inst-R1 mg:adoptedBy id:doc-T-zh }

# shape:instrument-session MaxCount
INSERT DATA { id:inst-R1 mg:session "2" }

# shape:instrument-session Datatype
DELETE WHERE { id:inst-R1 mg:session ?old } ;
INSERT DATA { id:inst-R1 mg:session 1 }

# shape:instrument-session MinLength
DELETE WHERE { id:inst-R1 mg:session ?old } ;
INSERT DATA { id:inst-R1 mg:session "" }

# shape:instrument-session-opened MaxCount
INSERT DATA { id:inst-R1 mg:sessionOpened 1947 }

# shape:instrument-session-opened Datatype
DELETE WHERE { id:inst-R1 mg:sessionOpened ?old } ;
INSERT DATA { id:inst-R1 mg:sessionOpened 1946.0 }

# shape:instrument-session-opened MinInclusive
DELETE WHERE { id:inst-R1 mg:sessionOpened ?old } ;
INSERT DATA { id:inst-R1 mg:sessionOpened 1900 }

# shape:instrument-session-opened MaxInclusive
DELETE WHERE { id:inst-R1 mg:sessionOpened ?old } ;
INSERT DATA { id:inst-R1 mg:sessionOpened 19460 }

# shape:instrument-year MaxCount
INSERT DATA { id:inst-R1-A mg:year 1947 }

# shape:instrument-year Datatype
DELETE WHERE { id:inst-R1-A mg:year ?old } ;
INSERT DATA { id:inst-R1-A mg:year 1946.0 }

# shape:instrument-year MinInclusive
DELETE WHERE { id:inst-R1-A mg:year ?old } ;
INSERT DATA { id:inst-R1-A mg:year 1800 }

# shape:instrument-year MaxInclusive
DELETE WHERE { id:inst-R1-A mg:year ?old } ;
INSERT DATA { id:inst-R1-A mg:year 19460 }

# shape:instrument-number MaxCount
INSERT DATA { id:inst-R1 mg:number "2" }

# shape:instrument-number Datatype
DELETE WHERE { id:inst-R1 mg:number ?old } ;
INSERT DATA { id:inst-R1 mg:number 1 }

# shape:instrument-number MinLength
DELETE WHERE { id:inst-R1 mg:number ?old } ;
INSERT DATA { id:inst-R1 mg:number "" }

# shape:instrument-letter Datatype
DELETE WHERE { id:inst-R1-A mg:partLetter ?old } ;
INSERT DATA { id:inst-R1-A mg:partLetter "A"@en }

# shape:instrument-letter Pattern
DELETE WHERE { id:inst-R1-A mg:partLetter ?old } ;
INSERT DATA { id:inst-R1-A mg:partLetter "a" }

# shape:instrument-symbol MaxCount
INSERT DATA { id:inst-R1 mg:symbol "A/RES/1/2" }

# shape:instrument-symbol Datatype
DELETE WHERE { id:inst-R1 mg:symbol ?old } ;
INSERT DATA { id:inst-R1 mg:symbol "A/RES/1/1"@zh }

# shape:instrument-symbol MinLength
DELETE WHERE { id:inst-R1 mg:symbol ?old } ;
INSERT DATA { id:inst-R1 mg:symbol "" }

# shape:instrument-link MaxCount
INSERT DATA { id:inst-R1 mg:officialLink "https://undocs.org/A/RES/1/2"^^xsd:anyURI }

# shape:instrument-link Datatype
DELETE WHERE { id:inst-R1 mg:officialLink ?old } ;
INSERT DATA { id:inst-R1 mg:officialLink "https://undocs.org/A/RES/1/1" }

# shape:instrument-link Pattern
DELETE WHERE { id:inst-R1 mg:officialLink ?old } ;
INSERT DATA { id:inst-R1 mg:officialLink "https://example.org/A/RES/1/1"^^xsd:anyURI }

# shape:instrument-link-symbol MinCount
DELETE WHERE { id:inst-R1 mg:symbol ?old }

# shape:instrument-title Datatype
DELETE WHERE { id:inst-R1 dct:title ?old } ;
INSERT DATA { id:inst-R1 dct:title "试验" }

# shape:instrument-title MinLength
DELETE WHERE { id:inst-R1 dct:title ?old } ;
INSERT DATA { id:inst-R1 dct:title ""@zh }

# shape:instrument-title UniqueLang
INSERT DATA { id:inst-R1 dct:title "另题"@zh }

# shape:instrument-other-title Datatype
DELETE WHERE { id:inst-R1 skos:altLabel ?old } ;
INSERT DATA { id:inst-R1 skos:altLabel "别名" }

# shape:instrument-other-title MinLength
DELETE WHERE { id:inst-R1 skos:altLabel ?old } ;
INSERT DATA { id:inst-R1 skos:altLabel ""@zh }

# shape:instrument-whole Class
INSERT DATA { id:inst-charter-97 dct:isPartOf id:doc-T-zh } ;
INSERT DATA { id:doc-T-zh dct:hasPart id:inst-charter-97 }

# shape:instrument-parts Equals
DELETE WHERE { id:inst-R1 dct:hasPart ?old }

# shape:resolution-organ MinCount
DELETE WHERE { id:inst-R1-A mg:adoptedBy ?old }
