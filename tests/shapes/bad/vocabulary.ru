# Bad examples for shapes/vocabulary.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:term Pattern
INSERT DATA { <http://example.org/Thing> a owl:Class ; rdfs:label "物"@zh , "Thing"@en ; skos:definition "物。"@zh , "A thing."@en }

# shape:term-name MinCount
DELETE DATA { mg:Unit rdfs:label "Unit"@en }

# shape:term-name UniqueLang
INSERT DATA { mg:Unit rdfs:label "Another"@en }

# shape:term-name LanguageIn
INSERT DATA { mg:Unit rdfs:label "Une"@fr }

# shape:term-name MinLength
DELETE DATA { mg:Unit rdfs:label "Unit"@en } ;
INSERT DATA { mg:Unit rdfs:label ""@en }

# shape:term-definition MinCount
DELETE DATA { mg:Unit skos:definition "A unit."@en }

# shape:term-definition UniqueLang
INSERT DATA { mg:Unit skos:definition "Another"@en }

# shape:term-definition LanguageIn
INSERT DATA { mg:Unit skos:definition "Une"@fr }

# shape:term-definition MinLength
DELETE DATA { mg:Unit skos:definition "A unit."@en } ;
INSERT DATA { mg:Unit skos:definition ""@en }
