# Bad examples for shapes/evaluations.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:evaluation-state MinCount
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:evaluationState ?old }

# shape:evaluation-state MaxCount
INSERT DATA { id:doc-T-zh-evaluation-1 mg:evaluationState code:evaluation-state-completed }

# shape:evaluation-state In
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:evaluationState ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 mg:evaluationState code:evaluation-state-forgotten }

# shape:evaluation-kind MinCount
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:evaluationKind ?old }

# shape:evaluation-kind MaxCount
INSERT DATA { id:doc-T-zh-evaluation-1 mg:evaluationKind code:evaluation-kind-self-evaluation }

# shape:evaluation-kind In
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:evaluationKind ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 mg:evaluationKind code:evaluation-kind-audit }

# shape:evaluation-year MaxCount
INSERT DATA { id:doc-T-zh-evaluation-1 mg:year 2046 }

# shape:evaluation-year Datatype
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 mg:year 2045.0 }

# shape:evaluation-year MinInclusive
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 mg:year 1900 }

# shape:evaluation-year MaxInclusive
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 mg:year 20450 }

# shape:evaluation-subject MinCount
DELETE WHERE { id:doc-T-zh-evaluation-1 dct:title ?old }

# shape:evaluation-subject MaxCount
INSERT DATA { id:doc-T-zh-evaluation-1 dct:title "又一评价"@zh }

# shape:evaluation-subject Datatype
DELETE WHERE { id:doc-T-zh-evaluation-1 dct:title ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 dct:title "评价" }

# shape:evaluation-subject MinLength
DELETE WHERE { id:doc-T-zh-evaluation-1 dct:title ?old } ;
INSERT DATA { id:doc-T-zh-evaluation-1 dct:title ""@zh }

# shape:evaluation-unit MinCount
DELETE WHERE { id:doc-T-zh-evaluation-1 mg:inUnit ?old }
