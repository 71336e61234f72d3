# Bad examples for shapes/results.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:result-unit MinCount
DELETE WHERE { id:unit-1-1-result-1 mg:inUnit ?old }

# shape:result-number MaxCount
INSERT DATA { id:unit-1-1-result-1 mg:number "2" }

# shape:result-number Datatype
DELETE WHERE { id:unit-1-1-result-1 mg:number ?old } ;
INSERT DATA { id:unit-1-1-result-1 mg:number 1 }

# shape:result-number MinLength
DELETE WHERE { id:unit-1-1-result-1 mg:number ?old } ;
INSERT DATA { id:unit-1-1-result-1 mg:number "" }

# shape:result-title MaxCount
INSERT DATA { id:unit-1-1-result-1 dct:title "又一成果"@zh }

# shape:result-title Datatype
DELETE WHERE { id:unit-1-1-result-1 dct:title ?old } ;
INSERT DATA { id:unit-1-1-result-1 dct:title "成果" }

# shape:result-title MinLength
DELETE WHERE { id:unit-1-1-result-1 dct:title ?old } ;
INSERT DATA { id:unit-1-1-result-1 dct:title ""@zh }

# shape:result-status MaxCount
INSERT DATA { id:unit-1-1-result-1 mg:status code:status-carried-over }

# shape:result-status In
DELETE WHERE { id:unit-1-1-result-1 mg:status ?old } ;
INSERT DATA { id:unit-1-1-result-1 mg:status code:status-old }

# shape:result-met MaxCount
INSERT DATA { id:unit-1-1-result-1 mg:met code:met-exceeded }

# shape:result-met In
DELETE WHERE { id:unit-1-1-result-1 mg:met ?old } ;
INSERT DATA { id:unit-1-1-result-1 mg:met code:met-perhaps }

# shape:result-without-title MinCount
DELETE WHERE { id:unit-1-1-result-1 dct:title ?old }
