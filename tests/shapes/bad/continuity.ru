# Bad examples for shapes/continuity.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:continuation Pattern
INSERT DATA { id:link-1 a mg:Continuation ; mg:later id:unit-1 ; mg:earlier id:unit-2044-1 ; mg:continuationKind code:continuation-renamed ; mg:method code:method-number ; mg:confidence 0.9 }

# shape:continuation-earlier MinCount
DELETE DATA { id:continuation-unit-1-to-unit-2044-1 mg:earlier id:unit-2044-1 . id:unit-1 mg:continues id:unit-2044-1 }

# shape:continuation-earlier MaxCount
INSERT DATA { id:unit-1 mg:continues id:unit-2044-2 . id:continuation-unit-1-to-unit-2044-1 mg:earlier id:unit-2044-2 .
  id:unit-2044-2 a mg:Unit , mg:Subprogramme ; dct:title "又一旧次级方案"@zh ; mg:level code:level-subprogramme ; mg:planYear 2044 ; mg:edition code:edition-approved ; mg:order 7 ; mg:number "9" ; dct:isPartOf id:unit-2044-1 ; mg:inDocument id:doc-T-zh ; mg:line 7 ; mg:lineEnd 7 ; mg:objective "目标。"@zh }

# shape:continuation-earlier Class + shape:continues Class
DELETE DATA { id:continuation-unit-1-to-unit-2044-1 mg:earlier id:unit-2044-1 . id:unit-1 mg:continues id:unit-2044-1 } ;
INSERT DATA { id:continuation-unit-1-to-unit-2044-1 mg:earlier id:body-A . id:unit-1 mg:continues id:body-A }

# shape:continuation-later MinCount + shape:link-has-continuation SPARQL
DELETE DATA { id:continuation-unit-1-to-unit-2044-1 mg:later id:unit-1 }

# shape:continuation-kind MinCount
DELETE DATA { id:continuation-unit-1-to-unit-2044-1 mg:continuationKind code:continuation-continued }

# shape:continuation-kind MaxCount
INSERT DATA { id:continuation-unit-1-to-unit-2044-1 mg:continuationKind code:continuation-merged }

# shape:continuation-kind In
DELETE DATA { id:continuation-unit-1-to-unit-2044-1 mg:continuationKind code:continuation-continued } ;
INSERT DATA { id:continuation-unit-1-to-unit-2044-1 mg:continuationKind code:edition-approved }

# shape:succession Pattern
INSERT DATA { id:link-2 a mg:Succession ; mg:later id:inst-R1 ; mg:earlier id:inst-R0 ; mg:method code:method-title ; mg:confidence 1.0 }

# shape:succession-earlier MinCount
DELETE DATA { id:succession-inst-R1-to-inst-R0 mg:earlier id:inst-R0 . id:inst-R1 mg:succeeds id:inst-R0 }

# shape:succession-earlier Class + shape:succeeds Class
DELETE DATA { id:succession-inst-R1-to-inst-R0 mg:earlier id:inst-R0 . id:inst-R1 mg:succeeds id:inst-R0 } ;
INSERT DATA { id:succession-inst-R1-to-inst-R0 mg:earlier id:body-A . id:inst-R1 mg:succeeds id:body-A }

# shape:succession-later MinCount + shape:link-has-continuation SPARQL
DELETE DATA { id:succession-inst-R1-to-inst-R0 mg:later id:inst-R1 }

# shape:succession-later Class
INSERT DATA { id:succession-inst-R1-to-inst-R0-b a mg:Succession ; mg:later id:unit-1 ; mg:earlier id:inst-R0 ; mg:method code:method-title ; mg:confidence 1.0 }

# shape:link-method MinCount
DELETE DATA { id:succession-inst-R1-to-inst-R0 mg:method code:method-title }

# shape:link-method In
INSERT DATA { id:succession-inst-R1-to-inst-R0 mg:method code:edition-approved }

# shape:link-confidence MinCount
DELETE WHERE { id:continuation-unit-1-to-unit-2044-1 mg:confidence ?old }

# shape:link-confidence Datatype
DELETE WHERE { id:continuation-unit-1-to-unit-2044-1 mg:confidence ?old } ;
INSERT DATA { id:continuation-unit-1-to-unit-2044-1 mg:confidence 1 }

# shape:link-confidence MaxInclusive
DELETE WHERE { id:continuation-unit-1-to-unit-2044-1 mg:confidence ?old } ;
INSERT DATA { id:continuation-unit-1-to-unit-2044-1 mg:confidence 1.1 }

# shape:link-confidence MinInclusive
DELETE WHERE { id:continuation-unit-1-to-unit-2044-1 mg:confidence ?old } ;
INSERT DATA { id:continuation-unit-1-to-unit-2044-1 mg:confidence 0.4 }

# shape:succeeds MaxCount
INSERT DATA { id:inst-R1 mg:succeeds id:inst-R1-A .
  id:succession-inst-R1-to-inst-R1-A a mg:Succession ; mg:later id:inst-R1 ; mg:earlier id:inst-R1-A ; mg:method code:method-title ; mg:confidence 1.0 }

# shape:succeeded MaxCount — two successors of one instrument, a fork
INSERT DATA { id:inst-R1-A mg:succeeds id:inst-R0 .
  id:succession-inst-R1-A-to-inst-R0 a mg:Succession ; mg:later id:inst-R1-A ; mg:earlier id:inst-R0 ; mg:method code:method-title ; mg:confidence 1.0 }

# shape:continuation-has-link SPARQL
DELETE DATA { id:unit-1 mg:continues id:unit-2044-1 }

# shape:later-is-later SPARQL
INSERT DATA { id:unit-1-2 mg:continues id:unit-1-1 .
  id:continuation-unit-1-2-to-unit-1-1 a mg:Continuation ; mg:later id:unit-1-2 ; mg:earlier id:unit-1-1 ; mg:continuationKind code:continuation-renamed ; mg:method code:method-number ; mg:confidence 0.9 }

# shape:in-programme MaxCount
INSERT DATA { id:programme-2 a mg:ProgrammeLine ; mg:number "2" . id:unit-1 mg:inProgramme id:programme-2 }

# shape:in-programme Class
DELETE DATA { id:unit-1 mg:inProgramme id:programme-1 } ;
INSERT DATA { id:unit-1 mg:inProgramme id:unit-2044-1 }
