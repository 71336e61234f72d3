# Bad examples for shapes/dataset.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:dataset-title MinCount
DELETE DATA { id:dataset dct:title "Dataset"@en }

# shape:dataset-title UniqueLang
INSERT DATA { id:dataset dct:title "Data"@en }

# shape:dataset-title LanguageIn
INSERT DATA { id:dataset dct:title "Jeu"@fr }

# shape:dataset-run MinCount
DELETE WHERE { id:dataset-run prov:used ?old }

# shape:dataset-run Class
DELETE WHERE { id:dataset-run prov:used ?old } ;
INSERT DATA { id:dataset-run prov:used id:unit-1 }

# shape:dataset-files MinCount
DELETE WHERE { id:dataset dcat:distribution ?old }

# shape:dataset-files Class
DELETE WHERE { id:dataset dcat:distribution ?old } ;
INSERT DATA { id:dataset dcat:distribution id:unit-1 }

# shape:dataset-size MinCount
DELETE WHERE { id:dataset void:triples ?old }

# shape:dataset-size MaxCount
INSERT DATA { id:dataset void:triples 2 }

# shape:dataset-size Datatype
DELETE WHERE { id:dataset void:triples ?old } ;
INSERT DATA { id:dataset void:triples 1.0 }

# shape:dataset-size MinInclusive
DELETE WHERE { id:dataset void:triples ?old } ;
INSERT DATA { id:dataset void:triples -1 }

# shape:cube-structure MinCount
DELETE WHERE { id:cube-a qb:structure ?old }

# shape:cube-structure Class
DELETE WHERE { id:cube-a qb:structure ?old } ;
INSERT DATA { id:cube-a qb:structure id:unit-1 }

# shape:cube-structure MaxCount
INSERT DATA { id:cube-structure-2 a qb:DataStructureDefinition . id:cube-a qb:structure id:cube-structure-2 }
