# Bad examples for shapes/units.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:unit Pattern
INSERT DATA { id:section-2 a mg:Unit , mg:Section ; dct:title "又一部分"@zh ; mg:level code:level-section ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:order 9 ; dct:isPartOf id:unit-1 ; mg:inDocument id:doc-T-zh ; mg:line 9 ; mg:lineEnd 9 }

# shape:unit Xone
DELETE DATA { id:unit-1-s1 a mg:Section }

# shape:unit-has-title MinCount
DELETE WHERE { id:unit-1-s1 dct:title ?old }

# shape:unit-without-title MinCount
DELETE WHERE { id:unit-1-2-c1 dct:title ?old }

# shape:unit-line-end MinCount
DELETE WHERE { id:unit-1-s1 mg:lineEnd ?old }

# shape:unit-line-end Datatype
DELETE WHERE { id:unit-1-s1 mg:lineEnd ?old } ;
INSERT DATA { id:unit-1-s1 mg:lineEnd 2.5 }

# shape:unit-goals NodeKind
DELETE WHERE { id:unit-1-s1 mg:refersToGoal ?old } ;
INSERT DATA { id:unit-1-s1 mg:refersToGoal "http://metadata.un.org/sdg/4" }

# shape:unit-goals Pattern
DELETE WHERE { id:unit-1-s1 mg:refersToGoal ?old } ;
INSERT DATA { id:unit-1-s1 mg:refersToGoal <http://example.org/sdg/4> }

# shape:unit-title Datatype
DELETE WHERE { id:unit-1-s1 dct:title ?old } ;
INSERT DATA { id:unit-1-s1 dct:title "部分" }

# shape:unit-title MinLength
DELETE WHERE { id:unit-1-s1 dct:title ?old } ;
INSERT DATA { id:unit-1-s1 dct:title ""@zh }

# shape:unit-title UniqueLang
INSERT DATA { id:unit-1-s1 dct:title "另一部分"@zh }

# shape:unit-level MaxCount
INSERT DATA { id:unit-1-s1 mg:level code:level-group }

# shape:unit-year MinCount
DELETE WHERE { id:unit-1-s1 mg:planYear ?old }

# shape:unit-year Datatype
DELETE WHERE { id:unit-1-s1 mg:planYear ?old } ;
INSERT DATA { id:unit-1-s1 mg:planYear 2045.0 }

# shape:unit-edition MinCount
DELETE WHERE { id:unit-1-s1 mg:edition ?old }

# shape:unit-number Datatype
DELETE WHERE { id:unit-1-s1 mg:number ?old } ;
INSERT DATA { id:unit-1-s1 mg:number 1 }

# shape:unit-number MinLength
DELETE WHERE { id:unit-1-s1 mg:number ?old } ;
INSERT DATA { id:unit-1-s1 mg:number "" }

# shape:unit-number MaxCount
INSERT DATA { id:unit-1-s1 mg:number "1", "2" }

# shape:unit-order MinCount
DELETE WHERE { id:unit-1-s1 mg:order ?old }

# shape:unit-order Datatype
DELETE WHERE { id:unit-1-s1 mg:order ?old } ;
INSERT DATA { id:unit-1-s1 mg:order 2.0 }

# shape:unit-order MinInclusive
DELETE WHERE { id:unit-1-s1 mg:order ?old } ;
INSERT DATA { id:unit-1-s1 mg:order 0 }

# shape:unit-parent MaxCount
INSERT DATA { id:unit-2 a mg:Unit , mg:Programme ; dct:title "第二方案"@zh ; mg:level code:level-programme ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:order 8 ; mg:number "2" ; mg:ofLine id:programme-2 ; mg:inDocument id:doc-T-zh ; mg:line 8 ; mg:lineEnd 8 . id:programme-2 a mg:ProgrammeLine ; mg:number "2" . id:unit-1-s1 dct:isPartOf id:unit-2 }

# shape:unit-document MinCount
DELETE WHERE { id:unit-1-2-c1 mg:inDocument ?old }

# shape:unit-line MinCount
DELETE WHERE { id:unit-1-s1 mg:line ?old }

# shape:unit-line Datatype
DELETE WHERE { id:unit-1-s1 mg:line ?old } ;
INSERT DATA { id:unit-1-s1 mg:line 2.5 }

# shape:unit-line MinInclusive
DELETE WHERE { id:unit-1-s1 mg:line ?old } ;
INSERT DATA { id:unit-1-s1 mg:line 0 }

# shape:unit-objective Datatype
DELETE WHERE { id:unit-1-1 mg:objective ?old } ;
INSERT DATA { id:unit-1-1 mg:objective "Aim" }

# shape:unit-objective MinLength
DELETE WHERE { id:unit-1-1 mg:objective ?old } ;
INSERT DATA { id:unit-1-1 mg:objective "。"@zh }

# shape:unit-objective UniqueLang
INSERT DATA { id:unit-1-1 mg:objective "另一目标"@zh }

# shape:unit-objective-paragraph Class
DELETE WHERE { id:unit-1-1 mg:objectiveParagraph ?old } ;
INSERT DATA { id:unit-1-1 mg:objectiveParagraph id:doc-T-zh-note-1 }

# shape:unit-mandates Class + shape:citation-instrument Class
DELETE DATA { id:inst-charter-97 a mg:Instrument }

# shape:programme-level HasValue
DELETE WHERE { id:unit-1 mg:level ?old } ;
INSERT DATA { id:unit-1 mg:level code:level-section }

# shape:programme-number MinCount
DELETE WHERE { id:unit-1 mg:number ?old }

# shape:programme-number Pattern
DELETE WHERE { id:unit-1 mg:number ?old } ;
INSERT DATA { id:unit-1 mg:number "one" }

# shape:programme-parent MaxCount
INSERT DATA { id:unit-2 a mg:Unit , mg:Programme ; dct:title "第二方案"@zh ; mg:level code:level-programme ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:order 8 ; mg:number "2" ; mg:ofLine id:programme-1 ; mg:inDocument id:doc-T-zh ; mg:line 8 ; mg:lineEnd 8 ; dct:isPartOf id:unit-1 }

# shape:programme-line MinCount
DELETE WHERE { id:unit-1 mg:ofLine ?old }

# shape:programme-line Class
DELETE WHERE { id:unit-1 mg:ofLine ?old } ;
INSERT DATA { id:unit-1 mg:ofLine id:unit-1-s1 }

# shape:programme-line MaxCount
INSERT DATA { id:programme-2 a mg:ProgrammeLine ; mg:number "2" . id:unit-1 mg:ofLine id:programme-2 }

# shape:line-of-programmes Pattern
INSERT DATA { id:line-2 a mg:ProgrammeLine ; mg:number "2" }

# shape:line-of-programmes-number MinCount
DELETE WHERE { id:programme-1 mg:number ?old }

# shape:line-of-programmes-number MaxCount
INSERT DATA { id:programme-1 mg:number "2" }

# shape:line-of-programmes-number Datatype
DELETE WHERE { id:programme-1 mg:number ?old } ;
INSERT DATA { id:programme-1 mg:number 1 }

# shape:section-level HasValue
DELETE WHERE { id:unit-1-s1 mg:level ?old } ;
INSERT DATA { id:unit-1-s1 mg:level code:level-group }

# shape:group-level HasValue
DELETE WHERE { id:unit-1-s2 mg:level ?old } ;
INSERT DATA { id:unit-1-s2 mg:level code:level-section }

# shape:part-of-programme Class
DELETE WHERE { id:unit-1-s2 dct:isPartOf ?old } ;
INSERT DATA { id:unit-1-s2 dct:isPartOf id:unit-1-s1 }

# shape:subprogramme-level HasValue
DELETE WHERE { id:unit-1-1 mg:level ?old } ;
INSERT DATA { id:unit-1-1 mg:level code:level-section }

# shape:subprogramme-number MinCount
DELETE WHERE { id:unit-1-1 mg:number ?old }

# shape:subprogramme-parent Or
DELETE WHERE { id:unit-1-1 dct:isPartOf ?old } ;
INSERT DATA { id:unit-1-1 dct:isPartOf id:unit-1-2 }

# shape:subprogramme-objective Or
DELETE WHERE { id:unit-1-1 mg:objective ?old }

# shape:component-level HasValue
DELETE WHERE { id:unit-1-2-c1 mg:level ?old } ;
INSERT DATA { id:unit-1-2-c1 mg:level code:level-section }

# shape:component-number MinCount
DELETE WHERE { id:unit-1-2-c1 mg:number ?old }

# shape:component-parent Or
DELETE WHERE { id:unit-1-2-c1 dct:isPartOf ?old } ;
INSERT DATA { id:unit-1-2-c1 dct:isPartOf id:unit-1-s2 } ;
INSERT DATA { id:unit-1-2 mg:objective "目标。"@zh }

# shape:component-objective Or
INSERT DATA { id:unit-1-2-c2 a mg:Unit , mg:Component ; dct:title "构成部分二"@zh ; mg:level code:level-component ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:order 7 ; mg:number "2" ; dct:isPartOf id:unit-1-2 ; mg:inDocument id:doc-T-zh ; mg:line 7 ; mg:lineEnd 7 }
