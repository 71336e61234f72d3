# Bad examples for shapes/references.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:reference-target MaxCount — two goals
INSERT DATA { id:doc-T-zh-ref-2 mg:refersToGoal sdg:5 }

# shape:reference-target MaxCount — a goal and a place
INSERT DATA { id:doc-T-zh-ref-2 mg:pointsTo id:doc-T-zh-par-1.2 }

# shape:reference-dangling MinCount
DELETE WHERE { id:doc-T-zh-ref-2 mg:refersToGoal ?old }

# shape:reference-place Or
DELETE WHERE { id:doc-T-zh-ref-2 mg:refersToGoal ?old } ;
INSERT DATA { id:doc-T-zh-ref-2 mg:pointsTo id:doc-T-zh }

# shape:reference-document Class
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-ref-1 mg:cites ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:cites id:doc-T-zh }

# shape:reference-goal NodeKind
DELETE WHERE { id:doc-T-zh-ref-2 mg:refersToGoal ?old } ;
INSERT DATA { id:doc-T-zh-ref-2 mg:refersToGoal "http://metadata.un.org/sdg/4" }

# shape:reference-goal Pattern
DELETE WHERE { id:doc-T-zh-ref-2 mg:refersToGoal ?old } ;
INSERT DATA { id:doc-T-zh-ref-2 mg:refersToGoal <http://example.org/sdg/4> }

# shape:reference-known-goal Pattern
DELETE WHERE { id:doc-T-zh-ref-2 mg:refersToGoal ?old } ;
INSERT DATA { id:doc-T-zh-ref-2 mg:refersToGoal sdg:18 }

# shape:reference-surface MinCount
DELETE WHERE { id:doc-T-zh-ref-1 mg:surface ?old }

# shape:reference-surface MaxCount
INSERT DATA { id:doc-T-zh-ref-1 mg:surface "大会第 1/1 号决议"@en }

# shape:reference-surface Datatype
DELETE WHERE { id:doc-T-zh-ref-1 mg:surface ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:surface "大会第 1/1 号决议" }

# shape:reference-surface MinLength
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-ref-1 mg:surface ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:surface ""@zh } ;
DELETE DATA { id:doc-T-zh-par-1.1 mg:refersTo id:inst-R1 }

# shape:reference-start MinCount
DELETE WHERE { id:doc-T-zh-ref-1 mg:start ?old }

# shape:reference-start MaxCount
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:start 1 }

# shape:reference-start Datatype
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-ref-1 mg:start ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:start 1.0 }

# shape:reference-start MinInclusive
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-ref-1 mg:start ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:start -1 }

# shape:reference-start LessThan
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-ref-1 mg:start ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:start 21 }

# shape:reference-end MinCount
DELETE WHERE { id:doc-T-zh-ref-1 mg:end ?old }

# shape:reference-end MaxCount
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:end 60 }

# shape:reference-end Datatype
DELETE WHERE { id:doc-T-zh-ref-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-ref-1 mg:end ?old } ;
INSERT DATA { id:doc-T-zh-ref-1 mg:end 60.0 }
