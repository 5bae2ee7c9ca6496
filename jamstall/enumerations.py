"""The identifiers that enumerated columns may hold, and the Swedish words offices use for them.

The order of the identifiers is the order in which groups are shown, everywhere.
"""

import unicodedata
from dataclasses import dataclass, field


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The identifiers a column may hold, in the order they are shown, and the words accepted.

    The order is editorial (design §9): women before men, unknown last.
    """

    values: tuple[str, ...]
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


REASONS = Enumeration(
    ("not_asked", "not_stated", "declined"),
    {
        "not_asked": _words(
            "ej tillfrågad|ej tillfrågade|ej tillfrågat|inte tillfrågad|inte tillfrågade"
            "|inte tillfrågat|ej frågad|ej frågat|inte frågad|inte frågat|ej efterfrågad"
            "|ej efterfrågat|inte efterfrågad|inte efterfrågat|har inte frågats|ej ställd fråga"
            "|frågan ej ställd|frågan inte ställd|frågan ställdes ej|frågan ställdes inte"
            "|frågan har inte ställts|ej insamlad|ej insamlat|inte insamlad|inte insamlat"
            "|not_asked|not asked|was not asked|question not asked|not collected"
        ),
        "not_stated": _words(
            "okänd|okänt|uppgift saknas|saknas|saknar uppgift|saknar uppgifter|ingen uppgift"
            "|ej angivet|ej angiven|ej angett|inte angivet|inte angiven|inte angett|ej uppgett"
            "|ej uppgiven|ej uppgivet|inte uppgett|inte uppgiven|inte uppgivet|ej ifylld"
            "|ej ifyllt|inte ifylld|inte ifyllt|ej besvarad|ej besvarat|inte besvarad"
            "|inte besvarat|obesvarad|obesvarat|inget svar|svar saknas|vet ej|vet inte|?|n/a"
            "|unknown|not_stated|not stated|not specified|not reported|not available|no answer"
            "|missing"
        ),
        "declined": _words(
            "vill ej uppge|vill inte uppge|vill ej ange|vill inte ange|vill ej svara"
            "|vill inte svara|vill ej säga|vill inte säga|ville ej uppge|ville inte uppge"
            "|ville ej svara|ville inte svara|önskar ej uppge|önskar inte uppge|önskar ej svara"
            "|önskar inte svara|avböjt|avböjde|avböjer|avböjt att svara|avböjde att svara"
            "|avböjer att svara|avstår|avstod|avstått|avstår från att svara"
            "|avstod från att svara|avstått från att svara|declined|declined to answer"
            "|declined to state|prefer not to say|prefers not to say|preferred not to say"
            "|prefer not to answer|prefer not to state|refused|refused to answer"
        ),
    },
)
"""Why a sex, a birthplace or an age is unknown, by the word that stands in its cell (§4.4)."""

_NOBODY_KNOWS = tuple(
    word for reason in ("not_stated", "not_asked", "declined") for word in REASONS.words[reason]
)

ENUMERATIONS: dict[str, Enumeration] = {
    "decision": Enumeration(
        ("granted", "rejected", "withdrawn", "pending"),
        {
            "granted": _words(
                "bifall|beviljad|beviljat|beviljas|beviljade|bifallen|bifallet|bifalles|godkänd"
                "|godkänt|delvis bifall|delvis beviljad|delvis beviljat|bifall delvis|ja"
                "|granted|approved"
            ),
            "rejected": _words(
                "avslag|avslagen|avslaget|avslås|avslagits|avvisad|avvisat|avvisas|avvisning"
                "|ej beviljad|ej beviljat|ej beviljade|inte beviljad|inte beviljat|inte beviljade"
                "|beviljas ej|beviljas inte|ej beviljas|inte beviljas|ej godkänd|ej godkänt"
                "|inte godkänd|inte godkänt|godkänns ej|godkänns inte|ej bifall|ej bifallen"
                "|ej bifallet|bifalles ej|bifalls ej|bifalls inte|nekad|nekat|nej|rejected"
                "|declined|not granted|not approved"
            ),
            "withdrawn": _words(
                "återkallad|återkallat|återkallas|återkallelse|återkallan|återtagen|återtaget"
                "|återkallad av sökanden|återkallad av sökande|återkallat av sökanden"
                "|återkallat av sökande|återtagen av sökanden|återtagen av sökande"
                "|tillbakadragen|tillbakadraget|avskriven|avskrivet|avskrivs|avskrivning"
                "|avskrivits|indragen|withdrawn"
            ),
            "pending": _words(
                "pågående|pågår|under handläggning|handläggs|under beredning|bereds|ej beslutad"
                "|ej beslutat|ej beslut|inget beslut|obeslutad|inkommen|registrerad|vilande|öppen"
                "|pending"
            ),
        },
    ),
    "applicant_sex": Enumeration(
        ("woman", "man", "mixed", "other", "not_applicable", "unknown"),
        {
            "woman": _words(
                "kvinna|kvinnor|k|kv|kvinnlig|kvinnligt|kvinnoägt|kvinnligt ägande|f|female"
                "|women|woman"
            ),
            "man": _words("man|män|m|manlig|manligt|mansägt|manligt ägande|male|men"),
            "mixed": _words(
                "båda|mixed|båda könen|blandat|blandad|delat|delat ägande|delat ledarskap"
                "|gemensamt|både kvinnor och män|både kvinna och man|kvinna och man|man och kvinna"
                "|kvinnor och män|män och kvinnor|kvinna/man|man/kvinna|kvinnor/män|män/kvinnor"
                "|k/m|m/k|k+m|m+k|k och m|m och k|jämnt|blandat ägande"
            ),
            # A sex that is neither; "x" is how passports write it.
            "other": _words(
                "annat|annan|annat kön|annan könsidentitet|icke-binär|icke-binärt|icke binär"
                "|ickebinär|ickebinärt|varken kvinna eller man|x|other|non-binary|nonbinary"
            ),
            "not_applicable": _words(
                "ej tillämpligt|inte tillämpligt|ej tillämplig|ej aktuellt|ej relevant"
                "|offentlig|offentlig aktör|juridisk person|förening|organisation|not applicable"
            ),
            "unknown": _NOBODY_KNOWS,
        },
    ),
    "sex_basis": Enumeration(
        ("owner", "ceo", "project_leader", "applicant"),
        {
            "owner": _words("ägare|ägaren|huvudägare|majoritetsägare|företagare|owner"),
            "ceo": _words("vd|verkställande direktör|företagsledare|firmatecknare|ceo"),
            "project_leader": _words("projektledare|projektledaren|project leader"),
            "applicant": _words("sökande|sökanden|kontaktperson|applicant"),
        },
    ),
    "birthplace": Enumeration(
        ("sweden", "abroad", "mixed", "not_applicable", "unknown"),
        {
            "sweden": _words(
                "sverige|inrikes|inrikes född|inrikesfödd|inrikes födda|svenskfödd"
                "|född i sverige|födda i sverige|sweden"
            ),
            "abroad": _words(
                "utrikes|utrikes född|utrikesfödd|utrikes födda|utlandsfödd|utlandet|utomlands"
                "|utland|född utomlands|född i utlandet|norden utom sverige|övriga norden"
                "|europa utom norden|europa|eu utom norden|afrika|asien|nordamerika|sydamerika"
                "|oceanien|övriga världen|världen|abroad"
            ),
            "mixed": _words(
                "blandat|båda|mixed|inrikes och utrikes|inrikes och utrikes född"
                "|inrikes och utrikes födda|inrikes/utrikes|både inrikes och utrikes"
            ),
            "not_applicable": _words(
                "ej tillämpligt|inte tillämpligt|ej tillämplig|ej aktuellt|ej relevant|offentlig"
                "|juridisk person|förening|not applicable"
            ),
            "unknown": _NOBODY_KNOWS,
        },
    ),
    "age_group": Enumeration(
        ("under_31", "31_49", "50_plus", "unknown"),
        {
            "under_31": _words(
                "under 31|under 31 år|<31|< 31|-30|–30|0-30|0–30|16-30|18-30|18–30|upp till 30"
                "|30 och yngre|30 år och yngre|30 år eller yngre|yngre än 31|högst 30|t.o.m. 30"
            ),
            "31_49": _words("31-49|31–49|31 - 49|31–49 år|31-49 år|31 till 49|mellan 31 och 49"),
            "50_plus": _words(
                "50+|50 +|50-|50–|50 plus|50 år och äldre|50 och äldre|50 år eller äldre"
                "|50 och över|över 49|>49|>=50|≥50|50 år+|50- år|fr.o.m. 50"
            ),
            "unknown": (*_NOBODY_KNOWS, "ej tillämpligt"),
        },
    ),
}

ENUMERATIONS["phase"] = Enumeration(
    ("idea", "start", "running", "unknown"),
    {
        "idea": _words("idé|ide|idéfas|idéskede|före start|innan start|idea"),
        "start": _words("start|startfas|startar|nystart|nystartat|uppstart|under start"),
        "running": _words(
            "drift|i drift|befintligt|befintligt företag|etablerat|etablerad|tillväxt|växande"
            "|running"
        ),
        "unknown": _words("okänd|okänt|uppgift saknas|saknas|ej angivet|vet ej|?|n/a|unknown"),
    },
)

BLANK_IS_UNKNOWN: tuple[str, ...] = ("applicant_sex", "birthplace", "age_group", "phase")
"""Enumerations in which an empty cell means `unknown`: a group of its own, never dropped (§4.4)."""


def word_key(word: object) -> str:
    """Return a word as compared with the accepted ones: case and spacing make no difference.

    >>> word_key(" Kvinna ")
    'kvinna'
    """
    return unicodedata.normalize("NFC", " ".join(str(word).casefold().split()))
