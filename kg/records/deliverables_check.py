"""placeholder"""
def check(tables, document, words):
    return ()
