// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow_form.hpp"

#include <array>

namespace sag
{

namespace
{

using enum Presence;
using Words = std::span<const std::string_view>;

/// Of the enums Phase, Turn, Waivable, Party, CalendarChoice, Rolling, TermEnd, DayZero and Whose,
/// each in its order.
constexpr std::array<std::string_view, 4> phases{"preparation", "meeting", "closing", "after"};
constexpr std::array<std::string_view, 2> turns{"work", "external"};
constexpr std::array<std::string_view, 3> waivables{"never", "leader", "caseworker"};
constexpr std::array<std::string_view, 4> parties{"internal", "statutory", "external", "citizen"};
constexpr std::array<std::string_view, 2> calendars{"public", "office"};
constexpr std::array<std::string_view, 2> rollings{"none", "next-working-day"};
constexpr std::array<std::string_view, 3> ends{"same-date", "last-day", "next-month"};
constexpr std::array<std::string_view, 3> days_zero{"date", "starts", "receipt"};
constexpr std::array<std::string_view, 3> keepers{"municipality", "citizen", "effect"};

constexpr std::array<std::string_view, 2> posts{"digital", "paper"};

constexpr std::array<std::string_view, 4> work_codes{
    "no-next-step", "plan-not-written", "ready-not-decided", "granted-not-started"};
constexpr std::array<std::string_view, 4> own_kind_codes{
    "opinion-missing", "waiting-for-meeting", "waiting-for-approval", "reconsideration-late"};
constexpr std::array<std::string_view, 1> openers{"complained"};
constexpr std::array<std::string_view, 1> citizen{"citizen"};
constexpr std::array<std::string_view, 4> only_internal{"unit", "code", "limit", "opens-on"};

constexpr std::array<std::string_view, 8> kind_phrases{
    "a", "the", "it", "requested", "reminded", "received", "assessed", "why"};
constexpr std::array<std::string_view, 3> question_phrases{"the", "asked", "answered"};
constexpr std::array<std::string_view, 2> application_phrases{"the", "applied"};

constexpr auto general = std::to_array<std::string_view>({
    "caseworker-away",
    "caseworker-changed",
    "citizen-not-informed",
    "handover-not-accepted",
    "no-next-step",
    "no-self-support-track",
    "not-assigned",
    "not-reminded",
    "not-requested",
    "pause-not-reviewed",
    "received-not-assessed",
});

constexpr std::array starting{Verb::applied,
                              Verb::opened,
                              Verb::stage,
                              Verb::decided,
                              Verb::complained,
                              Verb::asked,
                              Verb::measure,
                              Verb::requested};

constexpr std::array meeting{Verb::stage,
                             Verb::measure,
                             Verb::consented,
                             Verb::requested,
                             Verb::received,
                             Verb::assessed,
                             Verb::withdrawn,
                             Verb::answered,
                             Verb::met,
                             Verb::informed,
                             Verb::decided,
                             Verb::complained};

constexpr WordList none = WordList::none;

// One row a line.
// clang-format off
constexpr KeyForm name{"name", must, Form::pair, "Navnet, for kolleger, i begge sprog.", "The name, for colleagues, in both languages."};
constexpr KeyForm law{"law", may, Form::text, "Loven eller aftalen, det kommer fra.", "The law or agreement that it comes from."};
constexpr KeyForm verified{"verified", may, Form::flag, "`false`, indtil nogen har kontrolleret det mod kilden.", "`false` until somebody has checked it against the source."};
constexpr KeyForm valid_from{"valid-from", may, Form::date, "Første dag, det gælder.", "The first day it holds."};
constexpr KeyForm valid_to{"valid-to", may, Form::date, "Sidste dag, det gælder.", "The last day it holds."};
constexpr KeyForm closed_by{"closed-by", may, Form::text, "Kilden, der lukkede det, så intet skal følge efter. Kun sammen med `valid-to`.", "The source that ended it, so that nothing is to follow. Only with `valid-to`."};
constexpr KeyForm plain{"plain", must, Form::pair, "En hel sætning til borgeren: hvad der begyndte, løber, blev holdt, sendt eller afgjort.", "A whole sentence to the citizen: what began, runs, was held, sent or decided."};

constexpr auto work = std::to_array<KeyForm>({
    {"code", must, Form::one_of, "Hvilken melding det bliver til, når vi selv er for længe om det.", "Which finding it becomes when we take too long ourselves.", work_codes},
    {"limit", must, Form::limit, "Arbejdsdage til advarsel og til stop: `[10, 15]`.", "Working days to a warning and to a stall: `[10, 15]`."},
});

constexpr auto stage = std::to_array<KeyForm>({
    name,
    {"plain", must, Form::pair, "En hel sætning til borgeren: hvor sagen er nu.", "A whole sentence to the citizen: where the case is now."},
    {"ahead", may, Form::pair, "En hel sætning til brevets »hvad sker der nu«, når trinnet ligger forude.", "A whole sentence for the letter's \"what happens next\" where the stage lies ahead."},
    {"unit", may, Form::word, "Enheden, hvis arbejde det er. Skal stå, når turen er vores.", "The unit whose work it is. Required where the turn is ours.", {}, WordList::unit},
    {"phase", must, Form::one_of, "Fasen. Under `after` ventes ingen afgørelse mere.", "The phase. In `after` no decision is expected any more.", phases},
    {"step", may, Form::number, "Nummeret på det offentlige skridt i `steps`.", "The number of the public step in `steps`."},
    {"turn", may, Form::one_of, "Hvis tur det er, når intet er åbent: vores (`work`) eller andres.", "Whose turn it is when nothing is open: ours (`work`) or others'.", turns},
    {"final", may, Form::flag, "`true`: her slutter sagen.", "`true`: the case ends here."},
    {"work", may, Form::map, "Grænsen for vores eget uafbrudte arbejde her. Kun hvor turen er vores.", "The limit of our own uninterrupted work here. Only where the turn is ours.", {}, none, work},
    {"inform", may, Form::limit, "Hvor længe borgeren må vente på at høre fra os i dette trin: `[20, 30]`.", "How long the citizen may wait to hear from us in this stage: `[20, 30]`."},
    {"gate", may, Form::needs, "Det, der skal ligge i sagen, før den går videre.", "What must be on file before the case goes on."},
    {"next", may, Form::transitions, "Hvor sagen kan gå hen. Skal stå, undtagen i et sluttrin.", "Where the case can go. Required except in a final stage."},
});

constexpr auto transition = std::to_array<KeyForm>({
    {"to", must, Form::word, "Trinnet, den fører til.", "The stage it leads to."},
    {"route", may, Form::pair, "Vejens navn. Uden navn er den en almindelig vej videre.", "The route's name. Without one it is a normal way on."},
    {"gate", may, Form::flag, "`false`: trinnets krav gælder ikke for denne vej.", "`false`: the stage's gate does not apply to this route."},
    {"needs", may, Form::needs, "Vejens egne krav, ud over trinnets.", "The route's own needs, besides the stage's."},
    {"because", may, Form::flag, "`true`: linjen skal sige hvorfor.", "`true`: the entry must say why."},
    {"special", may, Form::flag, "`true`: kun for særlige sager, så ingen almindelig sag kan regne med den. Kun sammen med `route`.", "`true`: only for special cases, so that no ordinary case can count on it. Only with `route`."},
    {"outcomes", may, Form::words, "De udfald, sagen kan slutte med ad denne vej. Kun til et sluttrin.", "The outcomes with which the case may close by this way. Only into a final stage."},
    law, verified, valid_from, valid_to, closed_by,
    {"forbids", may, Form::words, "Det, der ikke må bestilles bagefter, før en afgørelse eller en ny ansøgning.", "What may not be requested afterwards, until a decision or another application."},
    {"forbids-law", may, Form::text, "Loven, der forbyder det. Kun sammen med `forbids`.", "The law that forbids it. Only with `forbids`."},
});

constexpr auto need = std::to_array<KeyForm>({
    {"id", must, Form::word, "Kravets id; `waived` nævner det.", "The need's id; `waived` names it."},
    {"why", must, Form::pair, "En sætning, der siger hvorfor, i begge sprog.", "A sentence that says why, in both languages."},
    law,
    {"waivable", may, Form::one_of, "Hvem der kan fravige det. Uden ordet: en leder.", "Who may waive it. Without the word: a leader.", waivables},
    verified,
});

constexpr auto met = std::to_array<KeyForm>({
    {"kind", must, Form::word, "Mødet.", "The meeting."},
    {"with", may, Form::one_of, "`citizen`: borgeren skal have været med.", "`citizen`: the citizen must have been there.", citizen},
    {"since-stage", may, Form::flag, "`true`: siden dette trin begyndte.", "`true`: since this stage began."},
    {"within", may, Form::term, "Ikke længere siden end: `6m`, `26w`.", "Not longer ago than: `6m`, `26w`."},
});

constexpr auto catalogue = std::to_array<KeyForm>({
    name,
    {"party", must, Form::one_of, "Hvis tur det er, mens vi venter.", "Whose turn it is while we wait.", parties},
    {"answer", may, Form::term, "Hvor lang tid et svar tager: `30d`, `10wd`, `13w`, `3m`.", "How long an answer takes: `30d`, `10wd`, `13w`, `3m`."},
    {"again", may, Form::term, "Hvor lang tid der gives efter en rykker. Uden: `10wd`.", "How long is given after a reminder. Without it: `10wd`."},
    {"longest", may, Form::term, "Den længste ventetid, der er til at tro på.", "The longest wait that can be believed."},
    {"assess", may, Form::flag, "`true`: papiret skal læses og vurderes, når det er kommet.", "`true`: the paper must be read and assessed when it has come."},
    {"consent", may, Form::word, "Kilden, som borgeren skal have givet samtykke til.", "The source that the citizen must have consented to."},
    {"after", may, Form::fact, "Før dette er sket, giver det ikke mening at spørge.", "Before this has happened it makes no sense to ask."},
    {"unit", may, Form::word, "Kun internt: enheden, der plejer at blive spurgt.", "Internal only: the unit that is usually asked.", {}, WordList::unit},
    {"code", may, Form::one_of, "Kun internt, og da skal det stå: meldingen, når det varer for længe.", "Internal only, and required there: the finding when it takes too long.", own_kind_codes},
    {"limit", may, Form::limit, "Kun internt, og da skal det stå: arbejdsdage til advarsel og stop.", "Internal only, and required there: working days to a warning and a stall."},
    {"opens-on", may, Form::one_of, "Kun internt: en klage over en afgørelse åbner det.", "Internal only: a complaint about a decision opens it.", openers},
    law, verified,
    {"words", must, Form::phrases, "Brevenes ord: `a`, `the`, `it` og hele sætninger, i begge sprog. Aldrig et lægeligt speciale.", "The letters' words: `a`, `the`, `it` and whole sentences, in both languages. Never a medical specialty.", kind_phrases},
});

constexpr auto question = std::to_array<KeyForm>({
    name,
    {"limit", must, Form::limit, "Arbejdsdage til advarsel og stop, når vi ikke svarer.", "Working days to a warning and a stall when we do not answer."},
    law, verified,
    {"words", must, Form::phrases, "Brevenes ord i begge sprog.", "The letters' words in both languages.", question_phrases},
});

constexpr auto application = std::to_array<KeyForm>({
    name, law, verified, valid_from, valid_to,
    {"words", must, Form::phrases, "Brevenes ord i begge sprog.", "The letters' words in both languages.", application_phrases},
});

constexpr auto listed = std::to_array<KeyForm>({name, plain, law, verified, valid_from, valid_to});

constexpr auto opening = std::to_array<KeyForm>({
    name, plain, law, verified, valid_from, valid_to,
    {"priority", may, Form::flag, "`true`: en sag, der åbnes sådan, går forud, til den er afgjort.", "`true`: a case opened so goes first until it is decided."},
});

constexpr auto area = std::to_array<KeyForm>({name, law, verified, valid_from, valid_to});

constexpr auto measure = std::to_array<KeyForm>({
    name, plain, law, verified, valid_from, valid_to,
    {"frame", may, Form::flag, "`true`: den løber i årevis om sagen, og ingen venter på, at den slutter.", "`true`: it runs for years around the case, and nobody waits for its end."},
});

constexpr auto deadline = std::to_array<KeyForm>({
    name,
    {"starts", must, Form::trigger, "Hvad der begynder den: `{applied: [fleksjob]}`.", "What starts it: `{applied: [fleksjob]}`."},
    {"from", may, Form::one_of, "Dag 0: linjens dag, indsatsens første dag (`measure`) eller dagen, hvor en afgørelse er nået frem (`decided`).", "Day 0: the entry's day, the measure's first day (`measure`), or the day a decision has arrived (`decided`).", days_zero},
    {"length", must, Form::term, "Længden: `30d`, `7wd`, `13w`, `3m`.", "The length: `30d`, `7wd`, `13w`, `3m`."},
    {"calendar", may, Form::one_of, "Hvilke dage der er fri: helligdagene, eller også kontorets.", "Which days are off: public holidays, or the office's too.", calendars},
    {"rolling", may, Form::one_of, "Om en frist, der ender på en fridag, rykker til næste arbejdsdag.", "Whether an end on a day off rolls to the next working day.", rollings},
    {"ends", may, Form::one_of, "Samme dato, dagen før, eller den 1. i måneden efter.", "The same date, the day before, or the 1st of the month after.", ends},
    {"until", may, Form::triggers, "Hvad der opfylder den.", "What meets it."},
    {"window", may, Form::term, "Kun med `until`: det tæller først så længe før udløb.", "Only with `until`: it counts only from so long before the end."},
    {"repeats", may, Form::flag, "Kun med `until`: opfyldt begynder den forfra.", "Only with `until`: once met it runs again."},
    {"whose", may, Form::one_of, "Hvem der skal holde den.", "Who must keep it.", keepers},
    {"decision", may, Form::flag, "`true`: breve må nævne den som dagen, afgørelsen ventes.", "`true`: letters may name it as the day the decision is expected."},
    {"notice", may, Form::flag, "`true`: holder den ikke, skal borgeren have det skriftligt.", "`true`: where it is missed the citizen must be told in writing."},
    {"survives-closing", may, Form::flag, "`true`: den løber videre, når sagen er lukket.", "`true`: it runs on after the case is closed."},
    {"near", may, Form::days_before, "Nær de sidste 10 arbejdsdage, haster de sidste 3: `[10, 3]`.", "Near in the last 10 working days, urgent in the last 3: `[10, 3]`."},
    valid_from, valid_to, closed_by, law, verified,
    {"missed", must, Form::pair, "Hvad der skal ske, når den ikke holder.", "What must happen when it will be missed."},
});

constexpr auto expect = std::to_array<KeyForm>({
    {"stage", may, Form::word, "Hvor sagen står.", "Where the case stands."},
    {"ways", may, Form::expected_ways, "Trin: `open`, de krav, der mangler, `not-valid` eller `none`.", "Stage: `open`, the needs that are not met, `not-valid` or `none`."},
    {"deadlines", may, Form::expected_deadlines, "Frist: dens sidste dag, eller `none`.", "Deadline: its last day, or `none`."},
    {"errors", may, Form::words, "De koder, `sag validate` ville give; ellers må der ingen være.", "The codes that `sag validate` would give; else there may be none."},
    {"open", may, Form::words, "Alt, der er åbent.", "All that is open."},
});

constexpr auto example = std::to_array<KeyForm>({
    {"name", must, Form::pair, "Hvad eksemplet viser.", "What the example shows."},
    {"post", may, Form::one_of, "Hvordan borgeren får post; ellers `digital`.", "How the citizen gets post; else `digital`.", posts},
    {"given", must, Form::given, "Linjer som i en sag; `who` kan udelades.", "Entries as in a case; `who` may be left out."},
    {"as-of", may, Form::date, "Dagen, der spørges om; ellers den sidste linjes.", "The day asked; else that of the last entry."},
    {"expect", must, Form::map, "Hvad der skal gælde.", "What must hold.", {}, WordList::none, expect},
});

constexpr auto workflow = std::to_array<KeyForm>({
    {"workflow", must, Form::word, "Reglernes id, det samme som filens navn.", "The rules' id, the same as the file's name."},
    {"name", must, Form::pair, "Hvad reglerne hedder.", "What the rules are called."},
    law,
    {"valid-from", must, Form::date, "Første dag, en sag kan begynde under dem.", "The first day a case may begin under them."},
    {"valid-to", may, Form::date, "Sidste dag, en sag kan begynde under dem.", "The last day a case may begin under them."},
    {"reviewed-until", must, Form::date, "Den sidste dag, nogen har kontrolleret reglerne for.", "The last day that somebody has checked the rules for."},
    verified,
    {"start", must, Form::word, "Trinnet, en ny sag er i.", "The stage a new case is in."},
    {"steps", must, Form::pairs, "De offentlige skridt i rækkefølge; breve siger »skridt 2 af 4«.", "The public steps in order; letters say \"step 2 of 4\"."},
    {"stages", must, Form::entries, "Trinnene: id og hvad der gælder. Mindst ét er `final: true`.", "The stages: id and what holds there. At least one is `final: true`.", {}, none, stage},
    {"everywhere", may, Form::transitions, "Veje ud af ethvert trin, der ikke er et sluttrin.", "Ways out of every stage that is not final."},
    {"catalogue", must, Form::entries, "Det, der kan bestilles: hvis tur det er, tider og ord.", "What can be requested: whose turn it is, times and words.", {}, none, catalogue},
    {"consents", may, Form::named_pairs, "Kilderne under `consent`, med navn.", "The sources under `consent`, by name."},
    {"questions", must, Form::entries, "Det, borgeren kan bede os om (`asked`, `answered`).", "What the citizen may ask of us (`asked`, `answered`).", {}, none, question},
    {"applications", must, Form::entries, "Det, der kan søges om (`applied`).", "What can be applied for (`applied`).", {}, none, application},
    {"openings", must, Form::entries, "Hvordan en sag ellers begynder (`opened`).", "How a case begins otherwise (`opened`).", {}, none, opening},
    {"areas", may, Form::entries, "Områderne, der ses på i et helhedssyn (`considered`).", "The areas of the whole picture that are considered (`considered`).", {}, none, area},
    {"measures", must, Form::entries, "Indsatserne (`measure`).", "The measures (`measure`).", {}, none, measure},
    {"meetings", must, Form::entries, "Møder og samtaler (`met`).", "Meetings and talks (`met`).", {}, none, listed},
    {"letters", must, Form::entries, "Brevene (`informed`).", "The letters (`informed`).", {}, none, listed},
    {"outcomes", must, Form::entries, "Udfaldene (`decided`, `outcome`).", "The outcomes (`decided`, `outcome`).", {}, none, listed},
    {"limits", must, Form::limits, "Grænser i arbejdsdage: `not-reminded: [3, 5]`.", "Limits in working days: `not-reminded: [3, 5]`."},
    {"deadlines", may, Form::entries, "Hvad der skal være gjort hvornår.", "What must be done by when.", {}, none, deadline},
    {"examples", may, Form::maps, "Sager, og hvad der skal gælde om dem; `sag workflow check` kører dem.", "Cases, and what must hold of them; `sag workflow check` runs them.", {}, none, example},
});

/// In the order of the enum FactKind.
struct Meaning
{
  std::string_view da;
  std::string_view en;
};

constexpr auto facts = std::to_array<Meaning>({
    {"`true`: sagen har en ansvarlig.", "`true`: the case has an owner."},
    {"Et mål i borgerens egne ord (`citizen`) eller i nogens (`any`).", "A goal in the citizen's own words (`citizen`) or in anybody's (`any`)."},
    {"Et mål i en af disse retninger.", "A goal in one of these directions."},
    {"`true`: en indsats, eller et mål om job eller uddannelse.", "`true`: a measure, or a goal on a job or education."},
    {"Mødet er holdt: `samtale` eller `{kind: samtale, with: citizen, since-stage: true}`.", "The meeting was held: `samtale` or `{kind: samtale, with: citizen, since-stage: true}`."},
    {"Det er bestilt.", "It was requested."},
    {"Det er modtaget.", "It was received."},
    {"Det er læst og vurderet.", "It was read and assessed."},
    {"`true`: intet, der skal vurderes, mangler eller ligger ulæst.", "`true`: nothing that must be assessed is awaited or unread."},
    {"Intet er åbent hos disse, eller af dette slags.", "Nothing is open with these, or of this kind."},
    {"Borgeren er orienteret siden trinnet (sagen) begyndte, med dette brev, eller har fået lovet en dag (`promised`).", "The citizen was informed since the stage (the case) began, by this letter, or was promised a day (`promised`)."},
    {"Samtykket ligger i sagen.", "The consent is on file."},
    {"Der er på et eller andet tidspunkt set på alle disse områder.", "All of these areas have been considered at some time."},
    {"`true`: der er holdt høring i dette trin.", "`true`: a hearing was held in this stage."},
    {"En afgørelse i dette trin: enhver, en fuldstændig (`complete`) eller et af udfaldene.", "A decision in this stage: any, a `complete` one, or one of these outcomes."},
    {"Borgeren har bedt om det.", "The citizen asked for it."},
    {"En ansøgning ligger i sagen.", "An application is on file."},
    {"Sagen er åbnet på ny i dette trin, fx hjemvist.", "The case was opened anew in this stage, for example sent back."},
    {"Borgeren har klaget i dette trin.", "The citizen complained in this stage."},
    {"En indsats er begyndt.", "A measure has begun."},
    {"Sagen har været i trinnet.", "The case has been in that stage."},
    {"Fristen er begyndt og er gået, eller det, den ventede på, er sket.", "The deadline has begun and has passed, or what it waited for has happened."},
    {"Et af disse er nok.", "One of these is enough."},
});
// clang-format on

static_assert(static_cast<std::size_t>(FactKind::any) + 1 == facts.size());

} // namespace

KeyForms workflow_forms()
{
  return workflow;
}

KeyForms stage_forms()
{
  return stage;
}

KeyForms work_forms()
{
  return work;
}

KeyForms transition_forms()
{
  return transition;
}

KeyForms need_forms()
{
  return need;
}

KeyForms met_forms()
{
  return met;
}

KeyForms catalogue_forms()
{
  return catalogue;
}

KeyForms question_forms()
{
  return question;
}

KeyForms application_forms()
{
  return application;
}

KeyForms opening_forms()
{
  return opening;
}

KeyForms area_forms()
{
  return area;
}

KeyForms measure_forms()
{
  return measure;
}

KeyForms listed_forms()
{
  return listed;
}

KeyForms deadline_forms()
{
  return deadline;
}

KeyForms example_forms()
{
  return example;
}

KeyForms expect_forms()
{
  return expect;
}

std::span<const Verb> starting_verbs()
{
  return starting;
}

std::span<const Verb> meeting_verbs()
{
  return meeting;
}

Words internal_keys()
{
  return only_internal;
}

Words general_codes()
{
  return general;
}

Text meaning_of(FactKind kind)
{
  const Meaning& meaning = facts[static_cast<std::size_t>(kind)];
  return {std::string(meaning.da), std::string(meaning.en)};
}

} // namespace sag
