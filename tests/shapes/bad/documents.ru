# Bad examples for shapes/documents.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:document Pattern
INSERT DATA { id:paper a mg:PlanDocument ; mg:symbol "A/99/7" ; dct:language "zh" ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:sha256 "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc" . id:unit-1-s1 mg:inDocument id:paper }

# shape:document-symbol MinCount
DELETE WHERE { id:doc-T-zh mg:symbol ?old }

# shape:document-symbol MaxCount
INSERT DATA { id:doc-T-zh mg:symbol "A/98/6" }

# shape:document-symbol Datatype
DELETE WHERE { id:doc-T-zh mg:symbol ?old } ;
INSERT DATA { id:doc-T-zh mg:symbol "A/99/6"@zh }

# shape:document-symbol Pattern
DELETE WHERE { id:doc-T-zh mg:symbol ?old } ;
INSERT DATA { id:doc-T-zh mg:symbol "99-6" }

# shape:document-language MinCount
DELETE WHERE { id:doc-T-zh dct:language ?old }

# shape:document-language MaxCount
INSERT DATA { id:doc-T-zh dct:language "en" }

# shape:document-language Datatype
DELETE WHERE { id:doc-T-zh dct:language ?old } ;
INSERT DATA { id:doc-T-zh dct:language "zh"@zh }

# shape:document-language Pattern
DELETE WHERE { id:doc-T-zh dct:language ?old } ;
INSERT DATA { id:doc-T-zh dct:language "Chinese" }

# shape:document-year MinCount
DELETE WHERE { id:doc-T-zh mg:planYear ?old }

# shape:document-year MaxCount
INSERT DATA { id:doc-T-zh mg:planYear 2044 }

# shape:document-year Datatype
DELETE WHERE { id:doc-T-zh mg:planYear ?old } ;
INSERT DATA { id:doc-T-zh mg:planYear 2045.0 }

# shape:document-year MinInclusive
DELETE WHERE { id:doc-T-zh mg:planYear ?old } ;
INSERT DATA { id:doc-T-zh mg:planYear 1900 }

# shape:document-year MaxInclusive
DELETE WHERE { id:doc-T-zh mg:planYear ?old } ;
INSERT DATA { id:doc-T-zh mg:planYear 20450 }

# shape:document-edition MinCount
DELETE WHERE { id:doc-T-zh mg:edition ?old }

# shape:document-edition MaxCount
INSERT DATA { id:doc-T-zh mg:edition code:edition-proposed }

# shape:document-edition In
DELETE WHERE { id:doc-T-zh mg:edition ?old } ;
INSERT DATA { id:doc-T-zh mg:edition code:edition-draft }

# shape:document-title Datatype
DELETE WHERE { id:doc-T-zh dct:title ?old } ;
INSERT DATA { id:doc-T-zh dct:title "Plan" }

# shape:document-title MinLength
DELETE WHERE { id:doc-T-zh dct:title ?old } ;
INSERT DATA { id:doc-T-zh dct:title ""@zh }

# shape:document-title UniqueLang
INSERT DATA { id:doc-T-zh dct:title "另一标题"@zh }

# shape:document-file MaxCount
INSERT DATA { id:doc-T-zh mg:fileName "b.txt" }

# shape:document-file Datatype
DELETE WHERE { id:doc-T-zh mg:fileName ?old } ;
INSERT DATA { id:doc-T-zh mg:fileName "a.txt"@en }

# shape:document-file MinLength
DELETE WHERE { id:doc-T-zh mg:fileName ?old } ;
INSERT DATA { id:doc-T-zh mg:fileName "" }

# shape:document-digest MinCount
DELETE WHERE { id:doc-T-zh mg:sha256 ?old }

# shape:document-digest MaxCount
INSERT DATA { id:doc-T-zh mg:sha256 "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" }

# shape:document-digest Datatype
DELETE WHERE { id:doc-T-zh mg:sha256 ?old } ;
INSERT DATA { id:doc-T-zh mg:sha256 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"@en }

# shape:document-digest Pattern
DELETE WHERE { id:doc-T-zh mg:sha256 ?old } ;
INSERT DATA { id:doc-T-zh mg:sha256 "abc" }

# shape:document-units MinCount
INSERT DATA { id:doc-U-zh a mg:PlanDocument ; mg:symbol "A/99/7" ; dct:language "zh" ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:sha256 "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc" }

# shape:place Pattern
INSERT DATA { id:note-2 a mg:Footnote ; mg:number "2" ; mg:text "注。"@zh ; mg:inDocument id:doc-T-zh ; mg:line 15 ; mg:lineEnd 15 }

# shape:place-document MinCount
DELETE WHERE { id:doc-T-zh-note-1 mg:inDocument ?old }

# shape:place-document Class
DELETE WHERE { id:doc-T-zh-note-1 mg:inDocument ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:inDocument id:unit-1 }

# shape:place-document MaxCount
INSERT DATA { id:doc-U-zh a mg:PlanDocument ; mg:symbol "A/99/7" ; dct:language "zh" ; mg:planYear 2045 ; mg:edition code:edition-approved ; mg:sha256 "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc" . id:unit-1-s1 mg:inDocument id:doc-U-zh . id:doc-T-zh-note-1 mg:inDocument id:doc-U-zh }

# shape:place-line MinCount
DELETE WHERE { id:doc-T-zh-note-1 mg:line ?old }

# shape:place-line MaxCount
INSERT DATA { id:doc-T-zh-note-1 mg:line 14 }

# shape:place-line Datatype
DELETE WHERE { id:doc-T-zh-note-1 mg:line ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:line 14.0 }

# shape:place-line MinInclusive
DELETE WHERE { id:doc-T-zh-note-1 mg:line ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:line 0 }

# shape:place-line LessThanOrEquals
DELETE WHERE { id:doc-T-zh-note-1 mg:line ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:line 16 }

# shape:place-line-end MinCount
DELETE WHERE { id:doc-T-zh-note-1 mg:lineEnd ?old }

# shape:place-line-end MaxCount
INSERT DATA { id:doc-T-zh-note-1 mg:lineEnd 16 }

# shape:place-line-end Datatype
DELETE WHERE { id:doc-T-zh-note-1 mg:lineEnd ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:lineEnd 16.0 }

# shape:place-page Datatype
DELETE WHERE { id:doc-T-zh-note-1 mg:page ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:page 2.0 }

# shape:place-page MinInclusive
DELETE WHERE { id:doc-T-zh-note-1 mg:page ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:page 0 }

# shape:place-page MaxCount
INSERT DATA { id:doc-T-zh-note-1 mg:page 1, 2 }

# shape:place-unit MaxCount
INSERT DATA { id:doc-T-zh-note-1 mg:inUnit id:unit-1-1 }

# shape:place-unit Class
DELETE WHERE { id:doc-T-zh-note-1 mg:inUnit ?old } ;
INSERT DATA { id:doc-T-zh-note-1 mg:inUnit id:doc-T-zh }

# shape:place-paragraph MaxCount
INSERT DATA { id:doc-T-zh-role-1 mg:inParagraph id:doc-T-zh-par-1.2 }

# shape:place-paragraph Class
DELETE WHERE { id:doc-T-zh-role-1 mg:inParagraph ?old } ;
INSERT DATA { id:doc-T-zh-role-1 mg:inParagraph id:doc-T-zh-note-1 }

# shape:place-result Class
DELETE WHERE { id:doc-T-zh-tab-1.2 mg:inResult ?old } ;
INSERT DATA { id:doc-T-zh-tab-1.2 mg:inResult id:unit-1 }

# shape:place-result MaxCount
INSERT DATA { id:unit-1-1-result-2 a mg:Result ; mg:number "2" ; dct:title "又一成果"@zh ; mg:inUnit id:unit-1-1 ; mg:inDocument id:doc-T-zh ; mg:line 37 ; mg:lineEnd 37 . id:doc-T-zh-tab-1.2 mg:inResult id:unit-1-1-result-2 }
