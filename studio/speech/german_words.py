"""German words, stems and affixes that rules would read wrongly without being told.

All written by hand. Sounds are divided by blanks.
"""

WORDS = {
    word: tuple(sounds.split())
    for word, sounds in {
        "ab": "a p", "am": "a m", "an": "a n", "ans": "a n s", "auch": "aʊ x", "aufs": "aʊ f s",
        "bin": "b ɪ n", "bis": "b ɪ s", "bist": "b ɪ s t", "chef": "ʃ ɛ f", "da": "d aː",
        "dann": "d a n", "das": "d a s", "dem": "d eː m", "den": "d eː n", "denen": "d eː n ə n",
        "der": "d eː ɐ", "deren": "d eː ʁ ə n", "derer": "d eː ʁ ɐ", "des": "d ɛ s",
        "dessen": "d ɛ s ə n", "doch": "d ɔ x", "drin": "d ʁ ɪ n", "du": "d uː", "er": "eː ɐ",
        "es": "ɛ s", "etwa": "ɛ t v a", "etwas": "ɛ t v a s", "gab": "ɡ aː p", "genug": "ɡ ə n uː k",
        "hab": "h aː p", "hat": "h a t", "hast": "h a s t", "heute": "h ɔʏ t ə", "hin": "h ɪ n",
        "hoch": "h oː x", "ihn": "iː n", "im": "ɪ m", "in": "ɪ n", "ins": "ɪ n s", "ist": "ɪ s t",
        "ja": "j aː", "jetzt": "j ɛ ts t", "man": "m a n", "mit": "m ɪ t", "nach": "n aː x",
        "nachts": "n a x ts", "noch": "n ɔ x", "nur": "n uː ɐ", "ob": "ɔ p", "obst": "oː p s t",
        "plus": "p l ʊ s", "minus": "m iː n ʊ s", "sechs": "z ɛ k s", "sechste": "z ɛ k s t ə",
        "sechzehn": "z ɛ ç ts eː n", "sechzig": "z ɛ ç ts ɪ ç", "siebzehn": "z iː p ts eː n",
        "siebzig": "z iː p ts ɪ ç", "so": "z oː", "sowie": "z o v iː", "sowohl": "z o v oː l",
        "uhr": "uː ɐ", "um": "ʊ m", "ums": "ʊ m s", "und": "ʊ n t", "uns": "ʊ n s", "viel": "f iː l",
        "viele": "f iː l ə", "vielen": "f iː l ə n", "vielleicht": "f i l aɪ ç t", "vier": "f iː ɐ",
        "vierte": "f iː ɐ t ə", "vierzehn": "f ɪ ʁ ts eː n", "vierzig": "f ɪ ʁ ts ɪ ç", "vom": "f ɔ m",
        "von": "f ɔ n", "vor": "f oː ɐ", "vors": "f oː ɐ s", "vorm": "f oː ɐ m", "wär": "v ɛː ɐ",
        "bisher": "b ɪ s h eː ɐ", "daher": "d a h eː ɐ", "dafür": "d a f yː ɐ",
        "hierfür": "h iː ɐ f yː ɐ", "wofür": "v o f yː ɐ", "boot": "b oː t", "seither": "z aɪ t h eː ɐ",
        "bochum": "b oː x ʊ m", "vornherein": "f ɔ ʁ n h ɛ ʁ aɪ n", "somit": "z o m ɪ t",
        "zugleich": "ts u ɡ l aɪ ç", "andere": "a n d ə ʁ ə", "was": "v a s", "weg": "v ɛ k",
        "wegen": "v eː ɡ ə n", "wes": "v ɛ s", "wo": "v oː", "zu": "ts uː", "zum": "ts ʊ m",
        "zur": "ts uː ɐ", "zwei": "ts v aɪ", "damit": "d a m ɪ t", "davon": "d a f ɔ n",
        "dazu": "d a ts uː", "dadurch": "d a d ʊ ʁ ç", "dagegen": "d a ɡ eː ɡ ə n", "dabei": "d a b aɪ",
        "danach": "d a n aː x", "daran": "d a ʁ a n", "darauf": "d a ʁ aʊ f", "daraus": "d a ʁ aʊ s",
        "darin": "d a ʁ ɪ n", "darum": "d a ʁ ʊ m", "darüber": "d a ʁ yː b ɐ",
        "darunter": "d a ʁ ʊ n t ɐ", "davor": "d a f oː ɐ", "wobei": "v o b aɪ",
        "wodurch": "v o d ʊ ʁ ç", "womit": "v o m ɪ t", "hinaus": "h ɪ n aʊ s", "hinein": "h ɪ n aɪ n",
        "herein": "h ɛ ʁ aɪ n", "heraus": "h ɛ ʁ aʊ s", "herum": "h ɛ ʁ ʊ m", "voran": "f o ʁ a n",
        "voraus": "f o ʁ aʊ s", "vorbei": "f o ɐ b aɪ", "vorüber": "f o ʁ yː b ɐ",
        "zurück": "ts u ʁ ʏ k", "zusammen": "ts u z a m ə n", "zuvor": "ts u f oː ɐ",
        "bevor": "b ə f oː ɐ", "sofort": "z o f ɔ ʁ t", "sogar": "z o ɡ aː ɐ", "warum": "v a ʁ ʊ m",
        "wieso": "v i z oː", "wohin": "v o h ɪ n", "woher": "v o h eː ɐ", "also": "a l z o",
        "aber": "aː b ɐ", "oder": "oː d ɐ", "über": "yː b ɐ", "unter": "ʊ n t ɐ", "hinter": "h ɪ n t ɐ",
        "wieder": "v iː d ɐ", "gegen": "ɡ eː ɡ ə n", "gegenüber": "ɡ eː ɡ ə n yː b ɐ",
        "gestern": "ɡ ɛ s t ɐ n", "gern": "ɡ ɛ ʁ n", "gerne": "ɡ ɛ ʁ n ə", "gerade": "ɡ ə ʁ aː d ə",
        "überhaupt": "yː b ɐ h aʊ p t", "ober": "oː b ɐ", "jedoch": "j e d ɔ x", "je": "j eː",
        "jeweils": "j eː v aɪ l s", "jemand": "j eː m a n t", "niemand": "n iː m a n t",
        "irgend": "ɪ ʁ ɡ ə n t", "selbst": "z ɛ l p s t", "obwohl": "ɔ p v oː l",
        "bereits": "b ə ʁ aɪ ts", "beide": "b aɪ d ə", "beiden": "b aɪ d ə n", "beim": "b aɪ m",
        "bei": "b aɪ", "besser": "b ɛ s ɐ", "beste": "b ɛ s t ə", "besten": "b ɛ s t ə n",
        "bett": "b ɛ t", "berlin": "b ɛ ʁ l iː n", "paris": "p a ʁ iː s", "europa": "ɔʏ ʁ oː p a",
        "europäisch": "ɔʏ ʁ o p ɛː ɪ ʃ", "europäische": "ɔʏ ʁ o p ɛː ɪ ʃ ə",
        "europäischen": "ɔʏ ʁ o p ɛː ɪ ʃ ə n", "april": "a p ʁ ɪ l", "august": "aʊ ɡ ʊ s t",
        "januar": "j a n u aː ɐ", "februar": "f eː b ʁ u aː ɐ", "juni": "j uː n i", "juli": "j uː l i",
        "oktober": "ɔ k t oː b ɐ", "september": "z ɛ p t ɛ m b ɐ", "november": "n o v ɛ m b ɐ",
        "dezember": "d e ts ɛ m b ɐ", "österreich": "øː s t ə ʁ aɪ ç", "deutsch": "d ɔʏ tʃ",
        "club": "k l ʊ p", "klub": "k l ʊ p", "film": "f ɪ l m", "team": "t iː m", "teams": "t iː m s",
        "saison": "z ɛ z ɔ ŋ", "job": "dʒ ɔ p", "baby": "b eː b i", "party": "p aː ɐ t i",
        "computer": "k ɔ m p j uː t ɐ", "internet": "ɪ n t ɐ n ɛ t", "online": "ɔ n l aɪ n",
        "song": "s ɔ ŋ", "band": "b a n t", "king": "k ɪ ŋ", "new": "n j uː", "york": "j ɔ ʁ k",
        "the": "d ə", "john": "dʒ ɔ n", "charles": "tʃ aː ɐ l s", "george": "dʒ ɔ ʁ dʒ", "jean": "ʒ ã",
        "restaurant": "ʁ ɛ s t o ʁ ã", "heimat": "h aɪ m aː t", "urlaub": "uː ɐ l aʊ p",
        "ursprung": "uː ɐ ʃ p ʁ ʊ ŋ", "musik": "m u z iː k", "politik": "p o l i t iː k",
        "fabrik": "f a b ʁ iː k", "physik": "f y z iː k", "kritik": "k ʁ i t iː k",
        "republik": "ʁ e p u b l iː k", "familie": "f a m iː l j ə", "familien": "f a m iː l j ə n",
        "mexiko": "m ɛ k s i k o", "asien": "aː z j ə n", "ferien": "f eː ʁ j ə n",
        "linie": "l iː n j ə", "ende": "ɛ n d ə", "enden": "ɛ n d ə n", "ente": "ɛ n t ə",
        "jahrhundert": "j aː ɐ h ʊ n d ɐ t", "lebendig": "l e b ɛ n d ɪ ç", "forelle": "f o ʁ ɛ l ə",
        "hotel": "h o t ɛ l", "modell": "m o d ɛ l", "person": "p ɛ ʁ z oː n", "direkt": "d i ʁ ɛ k t",
        "projekt": "p ʁ o j ɛ k t", "objekt": "ɔ p j ɛ k t", "china": "ç iː n a",
        "russland": "ʁ ʊ s l a n t", "israel": "ɪ s ʁ a ɛ l", "amerika": "a m eː ʁ i k a",
        "afrika": "a f ʁ i k a", "regie": "ʁ e ʒ iː", "villa": "v ɪ l a", "orchester": "ɔ ʁ k ɛ s t ɐ",
        "melodie": "m e l o d iː", "million": "m ɪ l j oː n", "millionen": "m ɪ l j oː n ə n",
        "milliarde": "m ɪ l j a ʁ d ə", "milliarden": "m ɪ l j a ʁ d ə n", "union": "u n j oː n",
        "region": "ʁ e ɡ j oː n", "ungarn": "ʊ ŋ ɡ a ʁ n", "spanien": "ʃ p aː n j ə n",
        "kaum": "k aʊ m", "recht": "ʁ ɛ ç t", "elf": "ɛ l f", "zwölf": "ts v œ l f",
        "hundert": "h ʊ n d ɐ t", "tausend": "t aʊ z ə n t", "null": "n ʊ l", "erst": "eː ɐ s t",
        "erste": "eː ɐ s t ə", "ersten": "eː ɐ s t ə n", "erster": "eː ɐ s t ɐ",
        "erstes": "eː ɐ s t ə s", "erstmals": "eː ɐ s t m aː l s", "nun": "n uː n", "meist": "m aɪ s t",
        "besonders": "b ə z ɔ n d ɐ s", "bayern": "b aɪ ɐ n", "herr": "h ɛ ʁ", "vater": "f aː t ɐ",
        "professor": "p ʁ o f ɛ s o ɐ", "doktor": "d ɔ k t o ɐ", "präsident": "p ʁ ɛ z i d ɛ n t",
        "stadt": "ʃ t a t", "städte": "ʃ t ɛː t ə", "englisch": "ɛ ŋ l ɪ ʃ", "hans": "h a n s",
        "theater": "t e aː t ɐ", "maria": "m a ʁ iː a", "gar": "ɡ aː ɐ", "tod": "t oː t",
        "oben": "oː b ə n",
    }.items()
}  # fmt: skip
"""Words that are no riddle to a reader and one to any rule."""

BEGINNINGS = {
    word: tuple(sounds.split())
    for word, sounds in {
        "arbeit": "a ʁ b aɪ t", "heirat": "h aɪ ʁ aː t", "antwort": "a n t v ɔ ʁ t",
        "monat": "m oː n a t", "urteil": "ʊ ʁ t aɪ l", "journal": "ʒ ʊ ʁ n aː l", "engag": "ã ɡ a ʒ",
        "ingenieur": "ɪ n ʒ e n j øː ɐ", "genie": "ʒ e n iː", "garag": "ɡ a ʁ aː ʒ", "etag": "e t aː ʒ",
        "regisseur": "ʁ e ʒ ɪ s øː ɐ", "orchest": "ɔ ʁ k ɛ s t",
        "charakter": "k a ʁ a k t ɐ", "museum": "m u z eː ʊ m", "hollywood": "h ɔ l i v ʊ t",
        "manage": "m ɛ n ɪ tʃ", "medaill": "m e d a l j", "cousin": "k u z ɛ̃", "ärzt": "ɛː ɐ ts t",
        "arzt": "aː ɐ ts t", "problem": "p ʁ o b l eː m", "abenteuer": "aː b ə n t ɔʏ ɐ",
        "kapit": "k a p i t", "offiz": "ɔ f i ts", "soldat": "z ɔ l d aː t", "student": "ʃ t u d ɛ n t",
        "modern": "m o d ɛ ʁ n", "konzert": "k ɔ n ts ɛ ʁ t", "konzern": "k ɔ n ts ɛ ʁ n",
        "schwester": "ʃ v ɛ s t ɐ", "spezial": "ʃ p e ts j aː l", "sozial": "z o ts j aː l",
        "material": "m a t ə ʁ j aː l", "literatur": "l ɪ t ə ʁ a t uː ɐ", "interess": "ɪ n t ə ʁ ɛ s",
        "general": "ɡ e n e ʁ aː l", "ungefähr": "ʊ n ɡ ə f ɛː ɐ", "charlott": "ʃ a ʁ l ɔ t",
        "johann": "j o h a n", "friedrich": "f ʁ iː d ʁ ɪ ç", "christ": "k ʁ ɪ s t",
        "bretagn": "b ʁ e t a n j", "champagn": "ʃ a m p a n j", "chance": "ʃ ã s ə",
        "design": "d i z aɪ n", "trainer": "t ʁ ɛː n ɐ", "train": "t ʁ ɛː n", "league": "l iː k",
        "website": "v ɛ p z aɪ t", "software": "s ɔ f t v ɛː ɐ", "niveau": "n i v oː",
        "büro": "b y ʁ oː", "bureau": "b y ʁ oː", "klassik": "k l a s ɪ k", "technik": "t ɛ ç n ɪ k",
        "grafik": "ɡ ʁ aː f ɪ k", "kollege": "k ɔ l eː ɡ ə", "vulkan": "v ʊ l k aː n",
        "lebendig": "l e b ɛ n d ɪ ɡ", "system": "z ʏ s t eː m", "stadt": "ʃ t a t",
        "maschine": "m a ʃ iː n ə", "temperatur": "t ɛ m p ə ʁ a t uː ɐ", "minute": "m i n uː t ə",
        "theater": "t e aː t ɐ", "energie": "e n ɛ ʁ ɡ iː", "kommissar": "k ɔ m ɪ s aː ɐ",
        "sekunde": "z e k ʊ n d ə", "amerika": "a m eː ʁ i k a", "afrika": "a f ʁ i k a",
        "korea": "k o ʁ eː a", "europa": "ɔʏ ʁ oː p a", "italien": "i t aː l j ə n",
        "identi": "i d ɛ n t i", "existen": "ɛ k s ɪ s t ɛ n", "architekt": "a ʁ ç i t ɛ k t",
        "orient": "o ʁ i ɛ n t", "klasse": "k l a s ə", "wachs": "v a k s", "wuchs": "v uː k s",
    }.items()
}  # fmt: skip
"""Beginnings that are read in their own way, whatever ending follows."""

LETTER_NAMES = {
    letter: tuple(sounds.split())
    for letter, sounds in {
        "a": "aː", "b": "b eː", "c": "ts eː", "d": "d eː", "e": "eː", "f": "ɛ f", "g": "ɡ eː",
        "h": "h aː", "i": "iː", "j": "j ɔ t", "k": "k aː", "l": "ɛ l", "m": "ɛ m", "n": "ɛ n",
        "o": "oː", "p": "p eː", "q": "k uː", "r": "ɛ ʁ", "s": "ɛ s", "t": "t eː", "u": "uː",
        "v": "f aʊ", "w": "v eː", "x": "ɪ k s", "y": "ʏ p s i l ɔ n", "z": "ts ɛ t", "ä": "ɛː",
        "ö": "øː", "ü": "yː", "ß": "ɛ s ts ɛ t",
    }.items()
}  # fmt: skip
"""What single letters are called."""

PREFIXES = {
    prefix: tuple(sounds.split())
    for prefix, sounds in {
        "irgend": "ɪ ʁ ɡ ə n t",
        "be": "b ə", "ge": "ɡ ə", "ver": "f ɛ ʁ", "zer": "ts ɛ ʁ", "er": "ɛ ʁ", "ent": "ɛ n t",
        "emp": "ɛ m p", "ab": "a p", "an": "a n", "auf": "aʊ f", "aus": "aʊ s", "bei": "b aɪ",
        "durch": "d ʊ ʁ ç", "ein": "aɪ n", "fest": "f ɛ s t", "fort": "f ɔ ʁ t", "gegen": "ɡ eː ɡ ə n",
        "her": "h eː ɐ", "hin": "h ɪ n", "herunter": "h ɛ ʁ ʊ n t ɐ", "herauf": "h ɛ ʁ aʊ f",
        "heraus": "h ɛ ʁ aʊ s", "hinter": "h ɪ n t ɐ", "hinaus": "h ɪ n aʊ s", "hervor": "h ɛ ʁ f oː ɐ",
        "los": "l oː s", "miss": "m ɪ s", "mit": "m ɪ t", "nach": "n aː x", "nieder": "n iː d ɐ",
        "über": "yː b ɐ", "um": "ʊ m", "un": "ʊ n", "unter": "ʊ n t ɐ", "ur": "uː ɐ", "vor": "f oː ɐ",
        "voran": "f o ʁ a n", "voraus": "f o ʁ aʊ s", "weg": "v ɛ k", "weiter": "v aɪ t ɐ",
        "wieder": "v iː d ɐ", "zu": "ts uː", "zurück": "ts u ʁ ʏ k", "zusammen": "ts u z a m ə n",
        "zwischen": "ts v ɪ ʃ ə n", "außen": "aʊ s ə n", "innen": "ɪ n ə n", "haupt": "h aʊ p t",
        "ober": "oː b ɐ", "gesamt": "ɡ ə z a m t", "selbst": "z ɛ l p s t", "hoch": "h oː x",
        "nicht": "n ɪ ç t", "groß": "ɡ ʁ oː s",
    }.items()
}  # fmt: skip
"""Prefixes, of verbs and their nouns for the most part."""

NO_PREFIX_BEFORE = {
    "be": "amt|b|ck|er[ey]|et[eh]|i|l[lgf]|n[nzg]|r[glny]|ss|st(?:e[nrsm]?$|i[ea])"
    "|t(?:[toha]|e[nrst]?$|e[nt]d?)|u[gl]|ut|sen|ch|at|$",
    "ge": "b(?:e(?:n|r|$)|t|st)|g[en]|h(?:en|e$|t|st)|i|l[bdt]|n(?:e$|en$|f|t|er|etik|ie)|o|r[mnd]|rste"
    "|st(?:e[rn]?$|ern|ik)",
    "er": "$|n?st|b(?:e|sch|$|in|lich)|d|z(?![äeiow])|n(?:t(?!e?i)|en$|i$)|k(?![leruaäo])|e|i[ck]|o[ts]"
    "|win|l?$",
    "ver": "a$|b(?:$|en$|al)|s(?:$|e$|en$|ion)|t(?:i|ex)|on|di|mont|n?e?$|ena",
    "zer": "$|emon|tif|ber|o", "ent": "$|e", "emp": "[^f]",
    "an": "$|d(?:er|r|i|a|or|e$)|g(?:st|el(?!eg))|im|k(?:er|e$|ara)|n(?![aäe]h|[aä]h|o)|a|ek"
    "|t(?:i|en|o|wort|ar|h|$)|o|s$|is",
    "ab": "$|e[nr]|t$|tei$|b$|u|o$|strakt|sol|surd|i|ra|el$", "auf": "$", "aus": "$|tr[ai]|ter",
    "bei": "$|ge|l$|n|ß|d", "ein": "$|e[nrsm]?$|er|ig|em", "un": "$|d|s$|ser|gar|i(?!n)|ter|k|t",
    "ur": "$|ban|in|ug|a$|d|en|ne", "um": "$|s$", "vor": "$|n|der|k(?!o|e)",
    "zu": "$|g(?:$|s|e?s$|e$)|ck|cht|ng|nft|m|r|t$|b|ll", "her": "$|[bdmnrzt]|i|kul|o$",
    "hin": "$|[dkt]", "mit": "$|t(?!ei|ä)", "nach": "$|t|bar|e", "los": "$|e|u|ch", "weg": "$|e|s$",
    "fest": "$|e|iv|l", "miss": "$|i|e", "haupt": "$|e", "ober": "$|s$", "nicht": "$|s$", "groß": "$|e",
    "hoch": "$|z",
}  # fmt: skip
"""What follows, as a regular expression, where a word only looks as if it had the prefix."""

SUFFIXES = {
    suffix: tuple(sounds.split())
    for suffix, sounds in {
        "lich": "l ɪ ç", "keit": "k aɪ t", "heit": "h aɪ t", "schaft": "ʃ a f t", "los": "l oː s",
        "bar": "b aː ɐ", "sam": "z aː m", "haft": "h a f t", "lein": "l aɪ n", "nis": "n ɪ s",
        "tum": "t uː m", "chen": "ç ə n", "wärts": "v ɛ ʁ ts", "mals": "m aː l s", "weise": "v aɪ z ə",
        "ling": "l ɪ ŋ", "zehn": "ts eː n",
    }.items()
}  # fmt: skip
"""Endings that begin with a consonant: a syllable ends before them."""

STEMS = tuple(
    (
        "abend amt anstalt arbeit armee aufgabe auge bahn ball band bank bau baum bauer beamt berg bericht "
        "beruf betrieb bewegung bild blatt blick boden bote brief bruder brücke buch bühne bund "
        "burg bürger "
        "büro dach denkmal dienst dorf druck eben ecke eigen eis eisen erde essen fach fahr fahrt fall "
        "familie farbe feind feld fenster fest feuer figur film firma fisch flasche fleisch flug "
        "fluss form "
        "forsch frage frau frei freund frieden führ funk fuß gabe gang garten gast gebäude gebiet gedanke "
        "gefühl gehalt geist geld gemeinde gericht geschäft geschichte gesellschaft gesetz gesicht "
        "gespräch "
        "gewalt gewicht glas glauben glück gott grab grad gras grenz grund gruppe güter haar hafen "
        "halb halle "
        "hals halt hand handel handlung haus haut heer heim held hemd herbst herr herz hilfe himmel "
        "hof höhe "
        "höhle holz hund insel jagd jahr junge kaiser kammer kampf karte kasse kauf keller kern "
        "kind kirche "
        "klasse kleid knie koch kohle konzern kopf körper kosten kraft krank kranken kreis krieg "
        "küche kultur "
        "kunst kur kurs kurz küste laden lager lampe land landschaft lang last lauf leben leder lehr lehre "
        "leib leit leiter leistung leitung licht liebe lied liga linie luft macht mal maler mann "
        "mark markt "
        "maschine maß mauer meer mehr meister mensch messe messer metall milch minister mitte mittel mond "
        "mord morgen mühle mund münze museum musik mutter nacht name netz niederlage nord not "
        "nummer ober ohr "
        "ordnung ort ost papier park partei pferd pflanz pflege plan platte platz post preis presse "
        "problem "
        "punkt quelle rad rand rat rats raum recht rede regel regen regierung reich reif reihe reis reise "
        "rennen rest richter richtung ritter rohr rolle rock rück sache saal salz sammlung sand "
        "satz schaden "
        "schäft schein schicht schiff schild schlacht schlag schlange schloss schluss schmerz "
        "schnee schnitt "
        "schreib schrift schritt schuh schul schule schutz schwein schwer schwester see seele seite sicht "
        "sieg sinn sitz sohn sold sommer sonne spann spannung spiel spieler spitze sport sprach sprache "
        "spruch sprung spur staat staats stadt stadion stamm stand stark start statt staub steiger stein "
        "stelle stellung stern steuer stich stift stil stimme stock stoff stolz straf straße "
        "strecke streit "
        "strich strom stück stufe stuhl stunde sturm stütz süd suche system tag tal tanz tasche tat teil "
        "theater tochter tod ton tor trag träger treib treu trieb trocken truppe tuch turm tür übung "
        "uhr ufer umwelt verband verein verfahren verkehr verlag vertrag verwaltung vieh vogel volk voll "
        "vorstand wache waffe wagen wahl wald wand wander wandel ware wasser weg wein weise weiß welt werk "
        "wert wesen west wetter wett wind winter wirt wirtschaft wissen wissenschaft woche wohn "
        "wohnung wolf "
        "wort wunder zahl zahn zeichen zeit zeitung zelle zentrum zeug ziel mäßig mütig nützig "
        "fähig stündig "
        "tägig jährig bett kugel fessel schirm durchschnitt partner person schuss station zimmer "
        "zone zucht "
        "zug zweck zwang bewohner beziehung bildung brand brech brot bruch burger christ decke "
        "eltern ernte "
        "fabrik falle fass faser fett finger flach fläche flügel folge frist frucht fürst geber geblieb "
        "gegend genosse gerät gips gold graf graben gruß gurt hälfte haken hase haufen heide hell hirsch "
        "hütte kanal kapelle katze kette klang kloster knecht knopf korb korn kreuz krone kuh lehrer linde "
        "löwe mädchen magen mantel maus meinung mode monat nadel nagel nase ofen onkel orden panzer "
        "pass pfad "
        "pfeil pilz pinsel pokal polizei prinz probe rasen rauch reiter rinde rose rücken ruf ruhe rüstung "
        "saft sänger schaf schatz schau scheibe schere schlaf schlüssel schmied schmuck schrank schreiber "
        "schüler schüssel schwanz segel sieger silber sorge spiegel sprecher stall stange stäbe "
        "stahl steig "
        "stiel stier stimmung stirn stoß strahl strand strauß stroh strumpf studien sucht tafel "
        "taube technik "
        "tempel titel topf trauer traum treppe trunk türk urkunde vater vorsitz waage wärme weib "
        "weide welle "
        "wende werft wiese wille wolke wolle wurst wurzel zaun zettel ziege zins zunge tiere "
    ).split()
)
"""Stems with which a part of a compound begins."""

LONG_BEFORE_CLUSTER = tuple(
    (
        "pferd werd herd schwert wert ^art(?!i|h) zart bart quarz mond obst kloster ostern wüst düster "
        "trost schuster "
        "husten pust rösten krebs nächst höchst papst wusch jagd magd vogt nebst bläst geburt städt "
    ).split()
)
"""Letters in words whose vowel is long in spite of the consonants that follow."""

LONG_BEFORE_CH = tuple(
    ("such kuch buch büch fluch tuch tüch hoch nach sprach brach stach bräch spräch ").split()
)
"""Letters in words whose vowel is long before ch."""

SHORT_BEFORE_ONE = tuple(
    (
        "april ananas atlas bus chef fit flop hat hit job klub club kap kapitel limit mob nis op "
        "pop rum sam "
        "snob top tip trip plus un grammatik bin bis das des ob ab an am in im um zum hin man mit "
        "von vom was "
        "es drin kamera hotel paket metropol kanada "
    ).split()
)
"""Parts of words whose vowel is short before one consonant."""
