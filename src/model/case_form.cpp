// SPDX-License-Identifier: MPL-2.0
#include "model/case_form.hpp"

namespace sag
{

namespace
{

using enum Presence;

// One row a line.
// clang-format off
constexpr auto citizen = std::to_array<KeyForm>({
    {"name", may, Form::text, "Borgerens fulde navn.", "The citizen's full name."},
    {"address", may, Form::address, "Adressen, en til fem linjer: `[Prøvevej 3, 7700 Prøvekøbing]`. Må kun mangle, når den er beskyttet.", "The address, one to five lines: `[Prøvevej 3, 7700 Prøvekøbing]`. May only be left out where it is protected."},
    {"protected", may, Form::flag, "`true`: adressen er beskyttet og vises ingen steder.", "`true`: the address is protected and shown nowhere."},
    {"language", may, Form::one_of, "Brevenes sprog. Til andre sprog: `needs: [{interpreter: arabisk}]`.", "The language of the letters. For other languages: `needs: [{interpreter: Arabic}]`.", language_words},
    {"post", may, Form::one_of, "Om borgeren får digital post eller brev på papir.", "Whether the citizen gets digital post or letters on paper.", post_words},
    {"needs", may, Form::citizen_needs, "Hvad borgeren har brug for: `companion`, eller `{interpreter: arabisk}`, `{call: før kl. 12}`, `{print: large}`, `{other: …}`.", "What the citizen needs: `companion`, or `{interpreter: Arabic}`, `{call: before 12}`, `{print: large}`, `{other: …}`."},
    {"phone", may, Form::text, "Borgerens telefonnummer.", "The citizen's phone number."},
    {"cpr", may, Form::text, "Kun hvor casebook.yaml siger `cpr: allowed`. Ingen del af sagen eller brevene har brug for det.", "Only where casebook.yaml says `cpr: allowed`. No part of the case or the letters needs it."},
});

constexpr auto refs = std::to_array<KeyForm>({
    {"journal", may, Form::text, "Sagens nummer i journalen.", "The case's number in the journal."},
    {"kle", may, Form::text, "Emnenummer efter KL's emnesystematik, som 32.03.04.", "The subject number of the KL scheme, such as 32.03.04."},
    {"esdh", may, Form::text, "Sagens nummer i dokumentsystemet.", "The case's number in the document system."},
});

constexpr auto whole_case = std::to_array<KeyForm>({
    {"case", must, Form::case_id, "Sagens nummer, det samme som filens navn: 2026-0141.", "The case's number, the same as the file's name: 2026-0141."},
    {"workflow", must, Form::word, "Reglerne, som sagen begyndte under. Kun en linje med `migrated` giver den andre.", "The rules that the case began under. Only a `migrated` entry gives it others.", {}, WordList::workflow},
    {"citizen", must, Form::map, "Hvem sagen handler om, som det var ved begyndelsen. Senere ændringer: `changed`.", "Whom the case is about, as at the beginning. Later changes: `changed`.", {}, WordList::none, citizen},
    {"refs", may, Form::map, "Sagens numre i andre systemer.", "The case's numbers in other systems.", {}, WordList::none, refs},
    {"log", must, Form::log, "Det, der er sket, i den rækkefølge det blev skrevet. Nye linjer kommer altid nederst.", "What has happened, in the order in which it was written. New entries always go last."},
});

constexpr auto promise = std::to_array<KeyForm>({
    {"decision", may, Form::moment, "Hvornår afgørelsen ventes: en dag eller en måned (2027-02).", "When the decision is expected: a day or a month (2027-02)."},
    {"next", may, Form::moment, "Hvornår borgeren senest hører fra os igen.", "By when the citizen hears from us again."},
});

constexpr auto waiver = std::to_array<KeyForm>({
    {"need", must, Form::word, "Kravets id, som reglerne har det.", "The need's id, as the rules have it."},
    {"reason", must, Form::text, "Hvorfor kravet fraviges.", "Why the need is waived."},
    {"by", may, Form::word, "Lederen, der fraviger det; en anden end den, der skriver.", "The leader who waives it; another person than the writer.", {}, WordList::person},
});

constexpr auto receipt = std::to_array<KeyForm>({
    {"template", must, Form::text, "SHA-256 af brevets skabelon. Skrives af `sag letter --sent`.", "SHA-256 of the letter's template. Written by `sag letter --sent`."},
    {"language", must, Form::text, "Brevets sprog.", "The letter's language."},
    {"text", must, Form::text, "SHA-256 af brevet som tekst.", "SHA-256 of the letter as text."},
});

/// In the order of the enum Key.
struct Meaning
{
  std::string_view da;
  std::string_view en;
};

constexpr auto meanings = std::to_array<Meaning>({
    {"Hvad dialogen med virksomheden handlede om.", "What the dialogue with the company was about."},
    {"Om borgeren fik klagevejledning, eller hvorfor ikke.", "Whether the citizen was told how to complain, or why not."},
    {"Grunden.", "The reason."},
    {"Virksomheden.", "The company."},
    {"Hvilken vej målet peger: job, uddannelse eller hverdag.", "Which way the goal points: a job, education or everyday life."},
    {"Indsatsens sidste dag.", "The measure's last day."},
    {"Hvornår svaret ventes.", "When the answer is expected."},
    {"Hvornår der følges op på den afsluttede sag.", "When the closed case is followed up."},
    {"Skriftligt eller mundtligt.", "Written or oral."},
    {"Hvem vi spurgte, eller hvem det kom fra.", "Whom we asked, or whom it came from."},
    {"Timer om ugen: `12` eller `7,5`.", "Hours a week: `12` or `7.5`."},
    {"Hvad der mangler, før det kan lade sig gøre.", "What is missing before it can be done."},
    {"Loven, der er afgjort efter.", "The law that it was decided by."},
    {"Dagen linjen blev skrevet, når det er senere end `date`.", "The day the entry was written, where that is later than `date`."},
    {"Notat til kolleger. Kommer aldrig i et brev.", "A note to colleagues. It never reaches a letter."},
    {"Hvad det endte med.", "What came of it."},
    {"Hvad borgeren blev lovet: `{decision: 2027-02, next: 2026-12-18}`.", "What the citizen was promised: `{decision: 2027-02, next: 2026-12-18}`."},
    {"Begrundelsen, eller `in-letter`, når den står i brevet.", "The reasons, or `in-letter` where they stand in the letter."},
    {"Kvittering for brevet. Skrives af `sag letter --sent`.", "The letter's receipt. Written by `sag letter --sent`."},
    {"Et kort ord, der skelner to åbne ting af samme slags.", "A short word that tells two open things of one kind apart."},
    {"De områder under `considered`, der betyder noget for sagen. De andre gør det ikke.", "The areas of `considered` that matter to the case. The others do not."},
    {"Hvornår vi spørger igen, om sagen kan gå videre.", "When we ask again whether the case can go on."},
    {"Hvem der sagde det.", "Who said so."},
    {"Tekst til borgeren. Den eneste frie tekst ud over mål, der kan komme i et brev.", "Text to the citizen. The only free text besides goals that may reach a letter."},
    {"Hvor meget borgeren kan forsørge sig selv, når sagen slutter.", "How far the citizen supports themselves when the case ends."},
    {"Dagen afgørelsen blev sendt.", "The day the decision was sent."},
    {"Dokumentets nummer i journalen.", "The document's number in the journal."},
    {"Trinnet i de nye regler, hvor det hedder noget andet.", "The stage in the new rules, where it is called something else."},
    {"Indsatsens første dag.", "The measure's first day."},
    {"Hvor længe kvitteringen gælder.", "How long the acknowledgement holds."},
    {"`true`: det kom, uden at vi havde bedt om det.", "`true`: it came without our asking."},
    {"Hvordan borgeren fik det.", "By what way it reached the citizen."},
    {"Hvis ord det er: borgerens egne eller sagsbehandlerens.", "Whose words they are: the citizen's own or the caseworker's."},
    {"`true`: den rettede linje stryges helt.", "`true`: the corrected entry is struck out altogether."},
    {"De ting, vi venter på, som brevet nævnte.", "What we wait for, as the letter named it."},
    {"Krav, der fraviges: `[{need: …, reason: …, by: …}]`.", "Needs that are waived: `[{need: …, reason: …, by: …}]`."},
    {"Hvorfor borgeren ikke var med.", "Why the citizen was not there."},
    {"Hvem der var med.", "Who was there."},
});
// clang-format on

static_assert(static_cast<std::size_t>(Key::with) + 1 == meanings.size());

} // namespace

KeyForms case_forms()
{
  return whole_case;
}

KeyForms citizen_forms()
{
  return citizen;
}

KeyForms refs_forms()
{
  return refs;
}

KeyForms promise_forms()
{
  return promise;
}

KeyForms waiver_forms()
{
  return waiver;
}

KeyForms receipt_forms()
{
  return receipt;
}

Text meaning_of(Key key)
{
  const Meaning& meaning = meanings[static_cast<std::size_t>(key)];
  return {std::string(meaning.da), std::string(meaning.en)};
}

} // namespace sag
