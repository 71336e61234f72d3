# Bad examples for shapes/bodies.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:body Pattern
INSERT DATA { id:organ-C a mg:Body ; mg:provisional true ; skos:prefLabel "丙"@zh }

# shape:body Xone
DELETE WHERE { id:body-x-1 mg:provisional ?old }

# shape:body-name MinCount
DELETE WHERE { id:body-x-1 skos:prefLabel ?old }

# shape:body-name Datatype
DELETE WHERE { id:body-x-1 skos:prefLabel ?old } ;
INSERT DATA { id:body-x-1 skos:prefLabel "某处" }

# shape:body-name MinLength
DELETE WHERE { id:body-x-1 skos:prefLabel ?old } ;
INSERT DATA { id:body-x-1 skos:prefLabel ""@zh }

# shape:body-name UniqueLang
INSERT DATA { id:body-x-1 skos:prefLabel "另名"@zh }

# shape:body-name Disjoint
INSERT DATA { id:body-A skos:altLabel "甲部"@zh }

# shape:body-other-name Datatype
DELETE WHERE { id:body-A skos:altLabel ?old } ;
INSERT DATA { id:body-A skos:altLabel "甲" }

# shape:body-other-name MinLength
DELETE WHERE { id:body-A skos:altLabel ?old } ;
INSERT DATA { id:body-A skos:altLabel ""@zh }

# shape:body-other-name Datatype
INSERT DATA { id:body-A skos:hiddenLabel "部" }

# shape:body-acronym Datatype
DELETE WHERE { id:body-A mg:acronym ?old } ;
INSERT DATA { id:body-A mg:acronym "DA"@en }

# shape:body-acronym MinLength
DELETE WHERE { id:body-A mg:acronym ?old } ;
INSERT DATA { id:body-A mg:acronym "D" }

# shape:body-kind MaxCount
INSERT DATA { code:body-kind-office a skos:Concept ; skos:inScheme code:list ; skos:notation "office" ; skos:prefLabel "处"@zh , "Office"@en . id:body-A mg:bodyKind code:body-kind-office }

# shape:body-kind Class
DELETE WHERE { id:body-A mg:bodyKind ?old } ;
INSERT DATA { id:body-A mg:bodyKind code:body-kind-unheard-of }

# shape:body-kind Pattern
DELETE WHERE { id:body-A mg:bodyKind ?old } ;
INSERT DATA { id:body-A mg:bodyKind code:role-led-by }

# shape:body-provisional MaxCount
INSERT DATA { id:body-x-1 mg:provisional false }

# shape:body-provisional Datatype
INSERT DATA { id:body-A mg:provisional "no" }

# shape:body-parent Class
DELETE WHERE { id:body-A org:subOrganizationOf ?old } ;
INSERT DATA { id:body-A org:subOrganizationOf id:doc-T-zh }

# shape:body-two-names MinCount
DELETE DATA { id:body-B skos:prefLabel "Assembly B"@en }
