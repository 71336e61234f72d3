# Bad examples for shapes/mentions.ttl: each update of good.ttl breaks the constraints named above it, and no other.

# shape:mention-body MinCount
DELETE WHERE { id:doc-T-zh-mention-1 mg:denotes ?old }

# shape:mention-body Class
DELETE WHERE { id:doc-T-zh-mention-1 mg:denotes ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:denotes id:doc-T-zh }

# shape:mention-surface MinCount
DELETE WHERE { id:doc-T-zh-mention-1 mg:surface ?old }

# shape:mention-surface MaxCount
INSERT DATA { id:doc-T-zh-mention-1 mg:surface "甲部"@en }

# shape:mention-surface Datatype
DELETE WHERE { id:doc-T-zh-mention-1 mg:surface ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:surface "甲部" }

# shape:mention-surface MinLength
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-mention-1 mg:surface ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:surface ""@zh }

# shape:mention-start MinCount
DELETE WHERE { id:doc-T-zh-mention-1 mg:start ?old }

# shape:mention-start MaxCount
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:start 1 }

# shape:mention-start Datatype
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-mention-1 mg:start ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:start 1.0 }

# shape:mention-start MinInclusive
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-mention-1 mg:start ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:start -1 }

# shape:mention-start LessThan
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-mention-1 mg:start ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:start 2 }

# shape:mention-end MinCount
DELETE WHERE { id:doc-T-zh-mention-1 mg:end ?old }

# shape:mention-end MaxCount
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:end 60 }

# shape:mention-end Datatype
DELETE WHERE { id:doc-T-zh-mention-1 mg:inParagraph ?old } ;
DELETE WHERE { id:doc-T-zh-mention-1 mg:end ?old } ;
INSERT DATA { id:doc-T-zh-mention-1 mg:end 60.0 }
