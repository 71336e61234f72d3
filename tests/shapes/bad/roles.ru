# Bad examples for shapes/roles.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:role-unit MinCount
DELETE WHERE { id:doc-T-zh-role-1 mg:roleUnit ?old } ;
DELETE WHERE { id:unit-1 mg:ledBy ?old }

# shape:role-unit MaxCount
INSERT DATA { id:doc-T-zh-role-2 mg:roleUnit id:unit-1-1 }

# shape:role-unit Class
INSERT DATA { id:doc-T-zh-role-3 a mg:BodyRole ; mg:roleUnit id:doc-T-zh ; mg:roleBody id:body-B ; mg:roleKind code:role-services ; mg:evidence "服务"@zh ; mg:inDocument id:doc-T-zh ; mg:line 10 ; mg:lineEnd 12 }

# shape:role-body MinCount
DELETE WHERE { id:doc-T-zh-role-1 mg:roleBody ?old } ;
DELETE WHERE { id:unit-1 mg:ledBy ?old }

# shape:role-body MaxCount
INSERT DATA { id:doc-T-zh-role-2 mg:roleBody id:body-A }

# shape:role-body Class
INSERT DATA { id:doc-T-zh-role-3 a mg:BodyRole ; mg:roleUnit id:unit-1 ; mg:roleBody id:doc-T-zh ; mg:roleKind code:role-services ; mg:evidence "服务"@zh ; mg:inDocument id:doc-T-zh ; mg:line 10 ; mg:lineEnd 12 }

# shape:role-kind MinCount
DELETE WHERE { id:doc-T-zh-role-2 mg:roleKind ?old }

# shape:role-kind MaxCount
INSERT DATA { id:doc-T-zh-role-2 mg:roleKind code:role-led-by }

# shape:role-kind Class
DELETE WHERE { id:doc-T-zh-role-2 mg:roleKind ?old } ;
INSERT DATA { id:doc-T-zh-role-2 mg:roleKind code:role-unheard-of }

# shape:role-kind Pattern
DELETE WHERE { id:doc-T-zh-role-2 mg:roleKind ?old } ;
INSERT DATA { id:doc-T-zh-role-2 mg:roleKind code:subcategory-docs }

# shape:role-evidence MaxCount
INSERT DATA { id:doc-T-zh-role-2 mg:evidence "乙会"@zh }

# shape:role-evidence Datatype
DELETE WHERE { id:doc-T-zh-role-2 mg:evidence ?old } ;
INSERT DATA { id:doc-T-zh-role-2 mg:evidence "服务" }

# shape:role-evidence MinLength
DELETE WHERE { id:doc-T-zh-role-2 mg:evidence ?old } ;
INSERT DATA { id:doc-T-zh-role-2 mg:evidence ""@zh }

# shape:role-without-evidence MinCount
DELETE WHERE { id:doc-T-zh-role-2 mg:evidence ?old }

# shape:link Class
INSERT DATA { id:doc-T-zh mg:services id:body-B . id:doc-T-zh-role-3 mg:roleUnit id:doc-T-zh ; mg:roleBody id:body-B }

# shape:link-led-by Class
INSERT DATA { id:unit-1 mg:ledBy id:doc-T-zh . id:doc-T-zh-role-3 mg:roleUnit id:unit-1 ; mg:roleBody id:doc-T-zh }

# shape:link-services Class
INSERT DATA { id:unit-1 mg:services id:doc-T-zh . id:doc-T-zh-role-3 mg:roleUnit id:unit-1 ; mg:roleBody id:doc-T-zh }

# shape:link-cooperates Class
INSERT DATA { id:unit-1 mg:cooperatesWith id:doc-T-zh . id:doc-T-zh-role-3 mg:roleUnit id:unit-1 ; mg:roleBody id:doc-T-zh }

# shape:link-reports Class
INSERT DATA { id:unit-1 mg:reportsTo id:doc-T-zh . id:doc-T-zh-role-3 mg:roleUnit id:unit-1 ; mg:roleBody id:doc-T-zh }

# shape:link-supports Class
INSERT DATA { id:unit-1 mg:supports id:doc-T-zh . id:doc-T-zh-role-3 mg:roleUnit id:unit-1 ; mg:roleBody id:doc-T-zh }

# shape:establishment-body MinCount
DELETE WHERE { id:body-A mg:establishedBy ?old } ;
DELETE WHERE { id:doc-T-zh-establishment-1 mg:establishedBody ?old }

# shape:establishment-body MaxCount
INSERT DATA { id:doc-T-zh-establishment-1 mg:establishedBody id:body-B . id:body-B mg:establishedBy id:inst-R1 }

# shape:establishment-body Class
DELETE WHERE { id:body-A mg:establishedBy ?old } ;
DELETE WHERE { id:doc-T-zh-establishment-1 mg:establishedBody ?old } ;
INSERT DATA { id:doc-T-zh-establishment-1 mg:establishedBody id:doc-T-zh . id:doc-T-zh mg:establishedBy id:inst-R1 }

# shape:establishment-instrument MinCount
DELETE WHERE { id:body-A mg:establishedBy ?old } ;
DELETE WHERE { id:doc-T-zh-establishment-1 mg:establishingInstrument ?old }

# shape:establishment-instrument MaxCount
INSERT DATA { id:doc-T-zh-establishment-1 mg:establishingInstrument id:inst-charter-97 . id:body-A mg:establishedBy id:inst-charter-97 }

# shape:establishment-instrument Class + shape:link-established-by Class
DELETE WHERE { id:body-A mg:establishedBy ?old } ;
DELETE WHERE { id:doc-T-zh-establishment-1 mg:establishingInstrument ?old } ;
INSERT DATA { id:doc-T-zh-establishment-1 mg:establishingInstrument id:doc-T-zh . id:body-A mg:establishedBy id:doc-T-zh }

# shape:establishment-evidence MinCount
DELETE WHERE { id:doc-T-zh-establishment-1 mg:evidence ?old }

# shape:establishment-evidence MaxCount
INSERT DATA { id:doc-T-zh-establishment-1 mg:evidence "设立"@zh }

# shape:establishment-evidence Datatype
DELETE WHERE { id:doc-T-zh-establishment-1 mg:evidence ?old } ;
INSERT DATA { id:doc-T-zh-establishment-1 mg:evidence "设立" }

# shape:establishment-evidence MinLength
DELETE WHERE { id:doc-T-zh-establishment-1 mg:evidence ?old } ;
INSERT DATA { id:doc-T-zh-establishment-1 mg:evidence ""@zh }

# shape:link-established-by Class
INSERT DATA { id:body-A mg:establishedBy id:doc-T-zh . id:doc-T-zh-other mg:establishedBody id:body-A ; mg:establishingInstrument id:doc-T-zh }
