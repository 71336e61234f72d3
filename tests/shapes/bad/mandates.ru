# Bad examples for shapes/mandates.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:citation-unit MinCount
DELETE WHERE { id:doc-T-zh-cite-20 mg:citingUnit ?old } ;
DELETE DATA { id:unit-1 mg:mandatedBy id:inst-R1 }

# shape:citation-unit MaxCount
INSERT DATA { id:doc-T-zh-cite-20 mg:citingUnit id:unit-1-1 } ;
INSERT DATA { id:unit-1-1 mg:mandatedBy id:inst-R1 }

# shape:citation-unit Class
DELETE WHERE { id:doc-T-zh-cite-20 mg:citingUnit ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:citingUnit id:doc-T-zh } ;
DELETE DATA { id:unit-1 mg:mandatedBy id:inst-R1 } ;
INSERT DATA { id:doc-T-zh mg:mandatedBy id:inst-R1 }

# shape:citation-instrument MinCount
DELETE WHERE { id:doc-T-zh-cite-21 mg:cites ?old } ;
DELETE DATA { id:unit-1 mg:mandatedBy id:inst-charter-97 }

# shape:citation-instrument MaxCount
INSERT DATA { id:doc-T-zh-cite-21 mg:cites id:inst-R1 }

# shape:citation-symbol MaxCount
INSERT DATA { id:doc-T-zh-cite-20 mg:printedSymbol "1/2" }

# shape:citation-symbol Datatype
DELETE WHERE { id:doc-T-zh-cite-20 mg:printedSymbol ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:printedSymbol "1/1"@zh }

# shape:citation-symbol MinLength
DELETE WHERE { id:doc-T-zh-cite-20 mg:printedSymbol ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:printedSymbol "" }

# shape:citation-title MaxCount
INSERT DATA { id:doc-T-zh-cite-20 mg:printedTitle "试"@zh }

# shape:citation-title Datatype
DELETE WHERE { id:doc-T-zh-cite-20 mg:printedTitle ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:printedTitle "试验" }

# shape:citation-title MinLength
DELETE WHERE { id:doc-T-zh-cite-20 mg:printedTitle ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:printedTitle ""@zh }

# shape:citation-heading MaxCount
INSERT DATA { id:doc-T-zh-cite-20 mg:listHeading "决定"@zh }

# shape:citation-heading Datatype
DELETE WHERE { id:doc-T-zh-cite-20 mg:listHeading ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:listHeading "决议" }

# shape:citation-heading MinLength
DELETE WHERE { id:doc-T-zh-cite-20 mg:listHeading ?old } ;
INSERT DATA { id:doc-T-zh-cite-20 mg:listHeading ""@zh }

# shape:citation-without-heading MinCount
DELETE WHERE { id:doc-T-zh-cite-20 mg:listHeading ?old }

# shape:citation Or
DELETE WHERE { id:doc-T-zh-cite-20 mg:printedSymbol ?old } ;
DELETE WHERE { id:doc-T-zh-cite-20 mg:printedTitle ?old }
