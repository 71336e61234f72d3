# Bad examples for shapes/tables.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:table-number MaxCount
INSERT DATA { id:doc-T-zh-tab-1.1 mg:number "1.3" }

# shape:table-number Datatype
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.1 mg:number 1.1 }

# shape:table-number MinLength
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.1 mg:number "" }

# shape:table-kind MinCount
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:tableKind ?old }

# shape:table-kind MaxCount
INSERT DATA { id:doc-T-zh-tab-1.1 mg:tableKind code:table-other }

# shape:table-kind In
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:tableKind ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.1 mg:tableKind code:table-photograph }

# shape:table-caption MaxCount
INSERT DATA { id:doc-T-zh-tab-1.1 mg:caption "又一题名"@zh }

# shape:table-caption Datatype
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:caption ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.1 mg:caption "产出" }

# shape:table-caption MinLength
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:caption ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.1 mg:caption ""@zh }

# shape:table-without-number MinCount
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:number ?old }

# shape:table-without-caption MinCount
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:caption ?old }

# shape:table-in-unit MinCount
DELETE WHERE { id:doc-T-zh-tab-1.1 mg:inUnit ?old }
