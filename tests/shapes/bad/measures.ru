# Bad examples for shapes/measures.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:measure-number MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2 mg:number "1.3" }

# shape:measure-number Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 mg:number 1.2 }

# shape:measure-number MinLength
DELETE WHERE { id:doc-T-zh-measure-1.2 mg:number ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 mg:number "" }

# shape:measure-title MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2 dct:title "又一业绩"@zh }

# shape:measure-title Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2 dct:title ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 dct:title "业绩" }

# shape:measure-title MinLength
DELETE WHERE { id:doc-T-zh-measure-1.2 dct:title ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 dct:title ""@zh }

# shape:measure-unit-of-measure MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2 mg:measuredIn "件"@zh }

# shape:measure-unit-of-measure Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2 mg:measuredIn ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 mg:measuredIn "百分比" }

# shape:measure-unit-of-measure MinLength
DELETE WHERE { id:doc-T-zh-measure-1.2 mg:measuredIn ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 mg:measuredIn ""@zh }

# shape:measure-table MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2 mg:inTable id:doc-T-zh-tab-1.1 }

# shape:measure-table Class
DELETE WHERE { id:doc-T-zh-measure-1.2 mg:inTable ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2 mg:inTable id:doc-T-zh }

# shape:measure-unit MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2 mg:inUnit ?old }

# shape:measure-without-title MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2 dct:title ?old }

# shape:measure-value Xone
DELETE WHERE { id:doc-T-zh-measure-1.2-2044 mg:text ?old }

# shape:measure-value Xone — a number and a text
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:value 3.0 }

# shape:measure-value-of MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2-2044 mg:observes ?old }

# shape:measure-value-of Class
DELETE WHERE { id:doc-T-zh-measure-1.2-2044 mg:observes ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:observes id:doc-T-zh-tab-1.1 }

# shape:measure-value-of MaxCount
INSERT DATA { id:doc-T-zh-measure-1.3 a mg:PerformanceMeasure ; mg:number "1.3" ; dct:title "业绩"@zh ; mg:inUnit id:unit-1-1 ; mg:inDocument id:doc-T-zh ; mg:line 50 ; mg:lineEnd 50 . id:doc-T-zh-measure-1.2-2044 mg:observes id:doc-T-zh-measure-1.3 }

# shape:measure-value-year MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:year ?old }

# shape:measure-value-year MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:year 2046 }

# shape:measure-value-year Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:year 2045.0 }

# shape:measure-value-year MinInclusive
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:year 1900 }

# shape:measure-value-year MaxInclusive
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:year ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:year 20450 }

# shape:measure-value-number MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:value 96.5 }

# shape:measure-value-number Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:value ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:value 95 }

# shape:measure-value-text MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:text "试"@zh }

# shape:measure-value-text Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2-2044 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:text "试行" }

# shape:measure-value-text MinLength
DELETE WHERE { id:doc-T-zh-measure-1.2-2044 mg:text ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2044 mg:text ""@zh }

# shape:measure-value-cube MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 qb:dataSet ?old }

# shape:measure-value-cube MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 qb:dataSet id:cube-b }

# shape:measure-value-printed MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:printedValue "96" }

# shape:measure-value-printed Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:printedValue ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:printedValue 95 }

# shape:measure-value-printed MinLength
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:printedValue ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:printedValue "" }

# shape:measure-value-series MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:series "会议"@zh }

# shape:measure-value-series Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:series ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:series "文件" }

# shape:measure-value-series MinLength
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:series ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:series ""@zh }

# shape:measure-value-basis MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:basis code:basis-actual }

# shape:measure-value-basis In
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:basis ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:basis code:basis-hoped-for }

# shape:measure-value-read-from MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:readFrom ?old }

# shape:measure-value-read-from MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:readFrom code:read-from-table }

# shape:measure-value-read-from In
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:readFrom ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:readFrom code:read-from-memory }

# shape:measure-value-confidence MinCount
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:confidence ?old }

# shape:measure-value-confidence MaxCount
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:confidence 0.9 }

# shape:measure-value-confidence Datatype
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:confidence ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:confidence 1 }

# shape:measure-value-confidence MinInclusive
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:confidence ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:confidence -0.5 }

# shape:measure-value-confidence MaxInclusive
DELETE WHERE { id:doc-T-zh-measure-1.2-2045 mg:confidence ?old } ;
INSERT DATA { id:doc-T-zh-measure-1.2-2045 mg:confidence 1.5 }
