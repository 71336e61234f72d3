# Bad examples for shapes/deliverables.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:deliverable-table MinCount
DELETE WHERE { id:doc-T-zh-row-2 mg:inTable ?old }

# shape:deliverable-table MaxCount
INSERT DATA { id:doc-T-zh-row-2 mg:inTable id:doc-T-zh-tab-1.2 }

# shape:deliverable-table Class
DELETE WHERE { id:doc-T-zh-row-2 mg:inTable ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:inTable id:doc-T-zh }

# shape:deliverable-unit MinCount
DELETE WHERE { id:doc-T-zh-row-2 mg:inUnit ?old }

# shape:deliverable-category MinCount
DELETE WHERE { id:doc-T-zh-row-2 mg:category ?old }

# shape:deliverable-category MaxCount
INSERT DATA { id:doc-T-zh-row-2 mg:category code:category-D }

# shape:deliverable-category In
DELETE WHERE { id:doc-T-zh-row-2 mg:category ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:category code:category-F }

# shape:deliverable-subcategory Class
DELETE WHERE { id:doc-T-zh-row-1 mg:subcategory ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:subcategory code:subcategory-unheard-of }

# shape:deliverable-subcategory Pattern
DELETE WHERE { id:doc-T-zh-row-1 mg:subcategory ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:subcategory code:role-led-by }

# shape:deliverable-subcategory MaxCount
INSERT DATA { code:subcategory-meetings a skos:Concept ; skos:inScheme code:list ; skos:notation "meetings" ; skos:prefLabel "会议"@zh , "Meetings"@en . id:doc-T-zh-row-1 mg:subcategory code:subcategory-meetings }

# shape:deliverable-printed-subcategory MaxCount
INSERT DATA { id:doc-T-zh-row-2 mg:printedSubcategory "咨询"@zh }

# shape:deliverable-printed-subcategory Datatype
DELETE WHERE { id:doc-T-zh-row-2 mg:printedSubcategory ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:printedSubcategory "协商" }

# shape:deliverable-printed-subcategory MinLength
DELETE WHERE { id:doc-T-zh-row-2 mg:printedSubcategory ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:printedSubcategory ""@zh }

# shape:deliverable-measured-in MaxCount
INSERT DATA { id:doc-T-zh-row-1 mg:measuredIn "页"@zh }

# shape:deliverable-measured-in Datatype
DELETE WHERE { id:doc-T-zh-row-1 mg:measuredIn ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:measuredIn "件" }

# shape:deliverable-measured-in MinLength
DELETE WHERE { id:doc-T-zh-row-1 mg:measuredIn ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:measuredIn ""@zh }

# shape:deliverable-order MinCount
DELETE WHERE { id:doc-T-zh-row-1 mg:order ?old }

# shape:deliverable-order MaxCount
INSERT DATA { id:doc-T-zh-row-1 mg:order 9 }

# shape:deliverable-order Datatype
DELETE WHERE { id:doc-T-zh-row-1 mg:order ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:order 2.0 }

# shape:deliverable-order MinInclusive
DELETE WHERE { id:doc-T-zh-row-1 mg:order ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:order 0 }

# shape:deliverable-total MinCount
DELETE WHERE { id:doc-T-zh-row-2 mg:isTotal ?old }

# shape:deliverable-total MaxCount
INSERT DATA { id:doc-T-zh-row-2 mg:isTotal true }

# shape:deliverable-total Datatype
DELETE WHERE { id:doc-T-zh-row-2 mg:isTotal ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:isTotal "no" }

# shape:deliverable-number Datatype
DELETE WHERE { id:doc-T-zh-row-1 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:number 1 }

# shape:deliverable-number MinLength
DELETE WHERE { id:doc-T-zh-row-1 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:number "" }

# shape:deliverable-number MaxCount
INSERT DATA { id:doc-T-zh-row-2 mg:number "1", "2" }

# shape:deliverable-label MaxCount
INSERT DATA { id:doc-T-zh-row-1 dct:title "文件"@zh }

# shape:deliverable-label Datatype
DELETE WHERE { id:doc-T-zh-row-1 dct:title ?old } ;
INSERT DATA { id:doc-T-zh-row-1 dct:title "报告" }

# shape:deliverable-label MinLength
DELETE WHERE { id:doc-T-zh-row-1 dct:title ?old } ;
INSERT DATA { id:doc-T-zh-row-1 dct:title ""@zh }

# shape:deliverable-text MaxCount
INSERT DATA { id:doc-T-zh-row-2 mg:text "又一段。"@zh }

# shape:deliverable-text Datatype
DELETE WHERE { id:doc-T-zh-row-2 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:text "协商。" }

# shape:deliverable-text MinLength
DELETE WHERE { id:doc-T-zh-row-2 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-row-2 mg:text ""@zh }

# shape:deliverable-named Or
DELETE WHERE { id:doc-T-zh-row-1a dct:title ?old }

# shape:observation-of MaxCount
INSERT DATA { id:doc-T-zh-row-1a-planned mg:observes id:doc-T-zh-row-2 }

# shape:observation-of Class
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:observes ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:observes id:doc-T-zh-tab-1.1 } ;
INSERT DATA { id:doc-T-zh-row-1a mg:text "一段。"@zh }

# shape:observation-year MinCount
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:year ?old }

# shape:observation-year MaxCount
INSERT DATA { id:doc-T-zh-row-1a-planned mg:year 2044 }

# shape:observation-year Datatype
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:year ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:year 2045.0 }

# shape:observation-year MinInclusive
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:year ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:year 1900 }

# shape:observation-year MaxInclusive
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:year ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:year 20450 }

# shape:observation-basis MinCount
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:basis ?old }

# shape:observation-basis MaxCount
INSERT DATA { id:doc-T-zh-row-1a-planned mg:basis code:basis-actual }

# shape:observation-basis In
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:basis ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:basis code:basis-hoped-for }

# shape:observation Or
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:value ?old }

# shape:observation-cube MinCount
DELETE WHERE { id:doc-T-zh-row-1a-planned qb:dataSet ?old }

# shape:observation-cube MaxCount
INSERT DATA { id:doc-T-zh-row-1a-planned qb:dataSet id:cube-b }

# shape:deliverable-heading Datatype
DELETE WHERE { id:doc-T-zh-row-1 mg:rowHeading ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:rowHeading "会议" }

# shape:deliverable-heading MinLength
DELETE WHERE { id:doc-T-zh-row-1 mg:rowHeading ?old } ;
INSERT DATA { id:doc-T-zh-row-1 mg:rowHeading ""@zh }

# shape:deliverable-heading MaxCount
INSERT DATA { id:doc-T-zh-row-1 mg:rowHeading "会议"@zh, "文件"@zh }

# shape:observation-value MaxCount
INSERT DATA { id:doc-T-zh-row-1a-planned mg:value 3.0 }

# shape:observation-value Datatype
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:value ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:value 2 }

# shape:observation-value MinInclusive
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:value ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:value -2.0 }

# shape:observation-printed MinCount
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:printedValue ?old }

# shape:observation-printed MaxCount
INSERT DATA { id:doc-T-zh-row-1a-planned mg:printedValue "3" }

# shape:observation-printed Datatype
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:printedValue ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:printedValue 2 }

# shape:observation-printed MinLength
DELETE WHERE { id:doc-T-zh-row-1a-planned mg:printedValue ?old } ;
INSERT DATA { id:doc-T-zh-row-1a-planned mg:printedValue "" }
