# Bad examples for shapes/goals.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:goal Pattern
INSERT DATA { id:goal-5 a sdgo:Goal ; mg:number "5" }

# shape:goal-number MinCount
DELETE WHERE { <http://metadata.un.org/sdg/4.1> mg:number ?old }

# shape:goal-number MaxCount
INSERT DATA { <http://metadata.un.org/sdg/4.1> mg:number "4.2" }

# shape:goal-number Datatype
DELETE WHERE { <http://metadata.un.org/sdg/4.1> mg:number ?old } ;
INSERT DATA { <http://metadata.un.org/sdg/4.1> mg:number 4.1 }

# shape:goal-number Pattern
DELETE WHERE { <http://metadata.un.org/sdg/4.1> mg:number ?old } ;
INSERT DATA { <http://metadata.un.org/sdg/4.1> mg:number "four" }

# shape:target-goal MinCount
DELETE WHERE { <http://metadata.un.org/sdg/4.1> dct:isPartOf ?old }

# shape:target-goal Class
DELETE WHERE { <http://metadata.un.org/sdg/4.1> dct:isPartOf ?old } ;
INSERT DATA { <http://metadata.un.org/sdg/4.1> dct:isPartOf <http://metadata.un.org/sdg/4.1.1> }

# shape:target-goal MaxCount
INSERT DATA { sdg:5 a sdgo:Goal ; mg:number "5" . <http://metadata.un.org/sdg/4.1> dct:isPartOf sdg:5 }

# shape:indicator-target MinCount
DELETE WHERE { <http://metadata.un.org/sdg/4.1.1> dct:isPartOf ?old }

# shape:indicator-target Class
DELETE WHERE { <http://metadata.un.org/sdg/4.1.1> dct:isPartOf ?old } ;
INSERT DATA { <http://metadata.un.org/sdg/4.1.1> dct:isPartOf sdg:4 }

# shape:indicator-target MaxCount
INSERT DATA { <http://metadata.un.org/sdg/4.2> a sdgo:Target ; mg:number "4.2" ; dct:isPartOf sdg:4 . <http://metadata.un.org/sdg/4.1.1> dct:isPartOf <http://metadata.un.org/sdg/4.2> }
