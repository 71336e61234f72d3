# Bad examples for shapes/paragraphs.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:paragraph Or
DELETE WHERE { id:doc-T-zh-par-1.1-a dct:isPartOf ?old }

# shape:paragraph-number MaxCount
INSERT DATA { id:doc-T-zh-par-1.2 mg:number "1.3" }

# shape:paragraph-number Datatype
DELETE WHERE { id:doc-T-zh-par-1.2 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:number 1.2 }

# shape:paragraph-number MinLength
DELETE WHERE { id:doc-T-zh-par-1.2 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:number "" }

# shape:paragraph-kind MinCount
DELETE WHERE { id:doc-T-zh-par-1.2 mg:paragraphKind ?old }

# shape:paragraph-kind MaxCount
INSERT DATA { id:doc-T-zh-par-1.2 mg:paragraphKind code:paragraph-background }

# shape:paragraph-kind Class
DELETE WHERE { id:doc-T-zh-par-1.2 mg:paragraphKind ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:paragraphKind code:paragraph-unheard-of }

# shape:paragraph-kind Pattern
DELETE WHERE { id:doc-T-zh-par-1.2 mg:paragraphKind ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:paragraphKind code:role-led-by }

# shape:paragraph-text MinCount
DELETE WHERE { id:doc-T-zh-par-1.2 mg:text ?old }

# shape:paragraph-text MaxCount
INSERT DATA { id:doc-T-zh-par-1.2 mg:text "又一段。"@zh }

# shape:paragraph-text Datatype
DELETE WHERE { id:doc-T-zh-par-1.2 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:text "目标。" }

# shape:paragraph-text MinLength
DELETE WHERE { id:doc-T-zh-par-1.2 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:text ""@zh }

# shape:paragraph-order MinCount
DELETE WHERE { id:doc-T-zh-par-1.2 mg:order ?old }

# shape:paragraph-order MaxCount
INSERT DATA { id:doc-T-zh-par-1.2 mg:order 4 }

# shape:paragraph-order Datatype
DELETE WHERE { id:doc-T-zh-par-1.2 mg:order ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:order 3.0 }

# shape:paragraph-order MinInclusive
DELETE WHERE { id:doc-T-zh-par-1.2 mg:order ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:order 0 }

# shape:paragraph-whole MaxCount
INSERT DATA { id:doc-T-zh-par-1.1-a dct:isPartOf id:doc-T-zh-par-1.2 }

# shape:paragraph-whole Class
DELETE WHERE { id:doc-T-zh-par-1.1-a dct:isPartOf ?old } ;
INSERT DATA { id:doc-T-zh-par-1.1-a dct:isPartOf id:doc-T-zh }

# shape:paragraph-refers Class
INSERT DATA { id:doc-T-zh-par-1.2 mg:refersTo id:doc-T-zh }

# shape:paragraph-goals NodeKind
DELETE WHERE { id:doc-T-zh-par-1.2 mg:refersToGoal ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:refersToGoal "http://metadata.un.org/sdg/4" }

# shape:paragraph-goals Pattern
DELETE WHERE { id:doc-T-zh-par-1.2 mg:refersToGoal ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:refersToGoal <http://example.org/sdg/4> }

# shape:paragraph-without-number MinCount
DELETE WHERE { id:doc-T-zh-par-1.2 mg:number ?old }

# shape:footnote-mark MaxCount
INSERT DATA { id:doc-T-zh-note-1 mg:number "2" }

# shape:footnote-mark Datatype
DELETE WHERE { id:doc-T-zh-note-1 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:number 1 }

# shape:footnote-mark MinLength
DELETE WHERE { id:doc-T-zh-note-1 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:number "" }

# shape:footnote-text MinCount
DELETE WHERE { id:doc-T-zh-note-1 mg:text ?old }

# shape:footnote-text MaxCount
INSERT DATA { id:doc-T-zh-note-1 mg:text "又注。"@zh }

# shape:footnote-text Datatype
DELETE WHERE { id:doc-T-zh-note-1 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:text "注。" }

# shape:footnote-text MinLength
DELETE WHERE { id:doc-T-zh-note-1 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:text ""@zh }

# shape:note-called Class
INSERT DATA { id:doc-T-zh-par-1.2 mg:hasNote id:doc-T-zh }

# shape:footnote-without-mark MinCount
DELETE WHERE { id:doc-T-zh-note-1 mg:number ?old }
