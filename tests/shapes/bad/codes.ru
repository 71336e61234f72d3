# Bad examples for shapes/codes.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:concept Pattern
INSERT DATA { id:concept a skos:Concept ; skos:inScheme code:list ; skos:notation "x" ; skos:prefLabel "某"@zh , "X"@en }

# shape:concept-scheme MinCount
DELETE WHERE { code:subcategory-docs skos:inScheme ?old }

# shape:concept-scheme Class
DELETE WHERE { code:subcategory-docs skos:inScheme ?old } ;
INSERT DATA { code:subcategory-docs skos:inScheme code:unheard-of }

# shape:concept-scheme MaxCount
INSERT DATA { code:list2 a skos:ConceptScheme ; skos:prefLabel "又一代码表"@zh , "Another list"@en . code:subcategory-docs skos:inScheme code:list2 }

# shape:concept-notation MinCount
DELETE WHERE { code:subcategory-docs skos:notation ?old }

# shape:concept-notation MaxCount
INSERT DATA { code:subcategory-docs skos:notation "d" }

# shape:concept-notation Datatype
DELETE WHERE { code:subcategory-docs skos:notation ?old } ;
INSERT DATA { code:subcategory-docs skos:notation "docs"@en }

# shape:concept-notation MinLength
DELETE WHERE { code:subcategory-docs skos:notation ?old } ;
INSERT DATA { code:subcategory-docs skos:notation "" }

# shape:concept-name MinCount
DELETE DATA { code:subcategory-docs skos:prefLabel "Documents"@en }

# shape:concept-name LanguageIn
INSERT DATA { code:subcategory-docs skos:prefLabel "Documents"@fr }

# shape:concept-name UniqueLang
INSERT DATA { code:subcategory-docs skos:prefLabel "Papers"@en }

# shape:concept-name MinLength
DELETE DATA { code:subcategory-docs skos:prefLabel "Documents"@en } ;
INSERT DATA { code:subcategory-docs skos:prefLabel ""@en }

# shape:concept-name Disjoint
INSERT DATA { code:subcategory-docs skos:altLabel "Documents"@en }

# shape:concept-other-name Datatype
DELETE WHERE { code:subcategory-docs skos:altLabel ?old } ;
INSERT DATA { code:subcategory-docs skos:altLabel "文档" }

# shape:concept-other-name MinLength
DELETE WHERE { code:subcategory-docs skos:altLabel ?old } ;
INSERT DATA { code:subcategory-docs skos:altLabel ""@zh }

# shape:concept-broader MaxCount
INSERT DATA { code:subcategory-docs skos:broader code:role-led-by }

# shape:concept-broader Class
DELETE WHERE { code:subcategory-docs skos:broader ?old } ;
INSERT DATA { code:subcategory-docs skos:broader code:list }

# shape:concept-severity MaxCount
INSERT DATA { code:finding-total-differs mg:severity code:severity-info }

# shape:concept-severity In
DELETE WHERE { code:finding-total-differs mg:severity ?old } ;
INSERT DATA { code:finding-total-differs mg:severity code:severity-fatal }

# shape:scheme NodeKind
INSERT DATA { _:list a skos:ConceptScheme ; skos:prefLabel "又一代码表"@zh , "Another list"@en . code:subcategory-meetings a skos:Concept ; skos:inScheme _:list ; skos:notation "m" ; skos:prefLabel "会"@zh , "M"@en }

# shape:scheme-members MinCount
INSERT DATA { code:list2 a skos:ConceptScheme ; skos:prefLabel "又一代码表"@zh , "Another list"@en }

# shape:scheme-name MinCount
DELETE DATA { code:list skos:prefLabel "Code list"@en }

# shape:scheme-name LanguageIn
INSERT DATA { code:list skos:prefLabel "Liste"@fr }

# shape:scheme-name UniqueLang
INSERT DATA { code:list skos:prefLabel "List"@en }
