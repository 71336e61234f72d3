# Bad examples for shapes/sets.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:unit-same-plan SPARQL
DELETE WHERE { id:unit-1-2-c1 mg:planYear ?old } ;
INSERT DATA { id:unit-1-2-c1 mg:planYear 2044 }

# shape:unit-same-document SPARQL
INSERT DATA { id:doc-U-zh a mg:PlanDocument ; mg:symbol "A/99/7" ; dct:language "zh" ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:sha256 "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc" } ;
DELETE WHERE { id:unit-1-2-c1 mg:inDocument ?old } ;
INSERT DATA { id:unit-1-2-c1 mg:inDocument id:doc-U-zh }

# shape:no-part-of-itself SPARQL
INSERT DATA { id:inst-R1 dct:isPartOf id:inst-R1-A } ;
INSERT DATA { id:inst-R1-A dct:hasPart id:inst-R1 }

# shape:no-body-below-itself SPARQL
INSERT DATA { id:body-B org:subOrganizationOf id:body-A }

# shape:paragraph-number-once SPARQL
DELETE WHERE { id:doc-T-zh-par-1.2 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-par-1.2 mg:number "1.1" }

# shape:table-number-once SPARQL
DELETE WHERE { id:doc-T-zh-tab-1.2 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.2 mg:number "1.1" }

# shape:observation-once SPARQL
INSERT DATA { id:doc-T-zh-row-1a-planned-2 a mg:Observation ; mg:observes id:doc-T-zh-row-1a ; mg:year 2045 ; mg:basis code:basis-planned ; mg:value 3.0 ; mg:printedValue "3" ; qb:dataSet id:cube-a ; mg:inDocument id:doc-T-zh ; mg:line 33 ; mg:lineEnd 33 }

# shape:measure-value-once SPARQL
DELETE WHERE { id:doc-T-zh-measure-1.2-2044 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:year 2045 } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:series "文件"@zh } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:basis code:basis-planned }

# shape:total-adds-up SPARQL
DELETE WHERE { id:doc-T-zh-row-0-planned mg:value ?old } ;
INSERT DATA { id:doc-T-zh-row-0-planned mg:value 8.0 }

# shape:total-adds-up SPARQL — a row that prints more than the rows nested in it
DELETE WHERE { id:doc-T-zh-row-1a mg:printedSubcategory ?old } ;
INSERT DATA { id:doc-T-zh-row-1a mg:printedSubcategory "文件"@zh }

# shape:total-adds-up SPARQL — a total within the sub-category
DELETE WHERE { id:doc-T-zh-row-1 mg:order ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:order 12 .
  id:doc-T-zh-row-9 a mg:Deliverable ; mg:inTable id:doc-T-zh-tab-1.1 ; mg:inUnit id:unit-1-1 ; mg:category code:category-A ; mg:printedSubcategory "文件"@zh ; mg:order 11 ; mg:isTotal true ; dct:title "甲地"@zh ; mg:inDocument id:doc-T-zh ; mg:line 33 ; mg:lineEnd 33 .
  id:doc-T-zh-row-9-planned a mg:Observation ; mg:observes id:doc-T-zh-row-9 ; mg:year 2045 ; mg:basis code:basis-planned ; mg:value 6.0 ; mg:printedValue "6" ; qb:dataSet id:cube-a ; mg:inDocument id:doc-T-zh ; mg:line 33 ; mg:lineEnd 33 } ;
DELETE WHERE { id:doc-T-zh-row-0-planned mg:value ?old } ;
INSERT DATA { id:doc-T-zh-row-0-planned mg:value 6.0 }

# shape:row-says-something SPARQL
DELETE WHERE { id:doc-T-zh-row-1a-planned ?p ?o }

# shape:mandate-without-title SPARQL
INSERT { ?new a mg:MandateCitation ; mg:citingUnit id:unit-1 ; mg:cites id:inst-R1 ; mg:printedSymbol "1/1" ; mg:printedTitle ?title ; mg:listHeading "决议"@zh ; mg:inDocument id:doc-T-zh ; mg:line 22 ; mg:lineEnd 22 } WHERE { VALUES (?new ?title) { (id:doc-T-zh-cite-22 "二"@zh) (id:doc-T-zh-cite-23 "三"@zh) (id:doc-T-zh-cite-24 "四"@zh) (id:doc-T-zh-cite-25 "五"@zh) } } ;
INSERT DATA { id:doc-T-zh-cite-26 a mg:MandateCitation ; mg:citingUnit id:unit-1 ; mg:cites id:inst-R1 ; mg:printedSymbol "1/1" ; mg:listHeading "决议"@zh ; mg:inDocument id:doc-T-zh ; mg:line 26 ; mg:lineEnd 26 }

# shape:mandate-has-link SPARQL
DELETE DATA { id:unit-1 mg:mandatedBy id:inst-R1 }

# shape:link-has-mandate SPARQL
INSERT DATA { id:unit-1-1 mg:mandatedBy id:inst-R1 }

# shape:link-has-role SPARQL
INSERT DATA { id:unit-1-1 mg:services id:body-B }

# shape:establishment-has-link SPARQL
DELETE DATA { id:body-A mg:establishedBy id:inst-R1 }

# shape:link-has-establishment SPARQL
INSERT DATA { id:body-B mg:establishedBy id:inst-R1 }

# shape:reference-has-link SPARQL
DELETE WHERE { id:doc-T-zh-par-1.1 mg:refersTo ?old }

# shape:words-in-place SPARQL
DELETE WHERE { id:doc-T-zh-mention-1 mg:surface ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:surface "乙会"@zh }

# shape:body-identity SPARQL
DELETE DATA { id:body-B skos:prefLabel "Assembly B"@en } ;
INSERT DATA { id:body-B skos:prefLabel "Department A"@en }
