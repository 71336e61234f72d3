# Bad examples for shapes/findings.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:finding Pattern
INSERT DATA { <http://example.org/f> a mg:Finding ; mg:findingCode code:finding-total-differs ; mg:severity code:severity-error ; mg:about id:doc-T-zh-tab-1.1 ; mg:message "有误。"@zh ; mg:inDocument id:doc-T-zh }

# shape:finding-code MaxCount
INSERT DATA { code:finding-other a skos:Concept ; skos:inScheme code:list ; skos:notation "other" ; skos:prefLabel "其他"@zh , "Other"@en . id:doc-T-zh-finding-1 mg:findingCode code:finding-other }

# shape:finding-code MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:findingCode ?old }

# shape:finding-code Class
DELETE WHERE { id:doc-T-zh-finding-1 mg:findingCode ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:findingCode code:finding-unheard-of }

# shape:finding-code Pattern
DELETE WHERE { id:doc-T-zh-finding-1 mg:findingCode ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:findingCode code:role-led-by }

# shape:finding-severity MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:severity ?old }

# shape:finding-severity MaxCount
INSERT DATA { id:doc-T-zh-finding-1 mg:severity code:severity-info }

# shape:finding-severity In
DELETE WHERE { id:doc-T-zh-finding-1 mg:severity ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:severity code:severity-fatal }

# shape:finding-about MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:about ?old }

# shape:finding-about MaxCount
INSERT DATA { id:doc-T-zh-finding-1 mg:about id:unit-1 }

# shape:finding-about NodeKind + shape:finding-subject-known MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:about ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:about "the table" }

# shape:finding-subject-known MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:about ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:about id:doc-T-zh-tab-9 }

# shape:finding-message MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:message ?old }

# shape:finding-message MaxCount
INSERT DATA { id:doc-T-zh-finding-1 mg:message "又一句。"@zh }

# shape:finding-message Datatype
DELETE WHERE { id:doc-T-zh-finding-1 mg:message ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:message "有误。" }

# shape:finding-message MinLength
DELETE WHERE { id:doc-T-zh-finding-1 mg:message ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:message ""@zh }

# shape:finding-printed MaxCount
INSERT DATA { id:doc-T-zh-finding-1 mg:printed "8" }

# shape:finding-printed Datatype
DELETE WHERE { id:doc-T-zh-finding-1 mg:printed ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:printed 9 }

# shape:finding-expected MaxCount
INSERT DATA { id:doc-T-zh-finding-1 mg:expected "8" }

# shape:finding-expected Datatype
DELETE WHERE { id:doc-T-zh-finding-1 mg:expected ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:expected 7 }

# shape:finding-expected Disjoint
DELETE WHERE { id:doc-T-zh-finding-1 mg:expected ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:expected "9" }

# shape:finding-line Datatype
DELETE WHERE { id:doc-T-zh-finding-1 mg:evidenceLine ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:evidenceLine 31.0 }

# shape:finding-line MinInclusive
DELETE WHERE { id:doc-T-zh-finding-1 mg:evidenceLine ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:evidenceLine 0 }

# shape:finding-unit Class
DELETE WHERE { id:doc-T-zh-finding-1 mg:inUnit ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:inUnit id:doc-T-zh }

# shape:finding-unit MaxCount
INSERT DATA { id:doc-T-zh-finding-1 mg:inUnit id:unit-1, id:unit-1-1 }

# shape:finding-document MinCount
DELETE WHERE { id:doc-T-zh-finding-1 mg:inDocument ?old }

# shape:finding-document Class
DELETE WHERE { id:doc-T-zh-finding-1 mg:inDocument ?old } ;
INSERT DATA { id:doc-T-zh-finding-1 mg:inDocument id:unit-1 }
