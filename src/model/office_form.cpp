// SPDX-License-Identifier: MPL-2.0
#include "model/office_form.hpp"

#include "model/case_form.hpp"

#include <array>

namespace sag
{

namespace
{

using enum Presence;

constexpr std::array<std::string_view, 2> cpr_words{"forbidden", "allowed"};

// One row a line.
// clang-format off
constexpr auto letterhead = std::to_array<KeyForm>({
    {"address", must, Form::texts, "Adressen, linje for linje.", "The address, line by line."},
    {"phone", must, Form::text, "Telefonnummeret i brevene.", "The phone number in letters."},
    {"web", must, Form::text, "Hjemmesiden.", "The web site."},
});

constexpr auto unit = std::to_array<KeyForm>({
    {"name", must, Form::pair, "Enhedens navn i begge sprog.", "The unit's name in both languages."},
    {"leader", may, Form::word, "Lederens id under `people`; kun ledere kan fravige krav.", "The leader's id under `people`; only leaders may waive needs."},
    {"phone", may, Form::text, "Enhedens telefonnummer.", "The unit's phone number."},
});

constexpr auto person = std::to_array<KeyForm>({
    {"name", must, Form::text, "Navnet, som det står i breve.", "The name as it stands in letters."},
    {"title", must, Form::pair, "Stillingen i begge sprog.", "The title in both languages."},
    {"phone", must, Form::text, "Direkte telefonnummer.", "The direct phone number."},
    {"email", may, Form::text, "Adressen, som git kender personen på.", "The address by which git knows the person."},
    {"unit", must, Form::word, "Enheden, ved id.", "The unit, by its id."},
    {"ids", may, Form::id_range, "Sagsnumrene, som personen giver ud: `0001-1999`.", "The case numbers that the person hands out: `0001-1999`."},
});

constexpr auto absence = std::to_array<KeyForm>({
    {"who", must, Form::word, "Hvem der er væk, ved id.", "Who is away, by id."},
    {"from", must, Form::date, "Første dag væk.", "The first day away."},
    {"to", must, Form::date, "Sidste dag væk.", "The last day away."},
    {"stand-in", may, Form::word, "Hvem der træder til; en anden.", "Who stands in; somebody else."},
    {"planned", may, Form::flag, "`true`: det var kendt i forvejen. Aldrig en grund.", "`true`: it was known in advance. Never a reason."},
});

constexpr auto closing_day = std::to_array<KeyForm>({
    {"date", must, Form::date, "Dagen.", "The day."},
    {"name", must, Form::pair, "Dagens navn i begge sprog.", "The day's name in both languages."},
});

constexpr auto calendar = std::to_array<KeyForm>({
    {"closed", may, Form::maps, "Lokale lukkedage. 24. og 31. december er altid lukket.", "Local closing days. 24 and 31 December are always closed.", {}, WordList::none, closing_day},
});

constexpr auto office = std::to_array<KeyForm>({
    {"casebook", must, Form::version, "Formatets udgave: 1.", "The format's version: 1."},
    {"municipality", must, Form::text, "Kommunens navn, som det står i breve.", "The municipality's name as it stands in letters."},
    {"language", may, Form::one_of, "Programmets eget sprog, når `--lang` og `SAG_LANG` intet siger.", "The program's own language where `--lang` and `SAG_LANG` say nothing.", language_words},
    {"cpr", may, Form::one_of, "Om `citizen.cpr` må findes i sagerne. Intet brev har brug for det.", "Whether `citizen.cpr` may stand in cases. No letter needs it.", cpr_words},
    {"workflow", must, Form::word, "Reglerne, som `sag new` begynder en sag under.", "The rules that `sag new` begins a case under.", {}, WordList::workflow},
    {"letterhead", must, Form::map, "Brevhovedet.", "The letterhead.", {}, WordList::none, letterhead},
    {"units", must, Form::entries, "Enhederne: id og navn. Hver enhed, som reglerne nævner, skal stå her.", "The units: id and name. Every unit that the rules name must stand here.", {}, WordList::none, unit},
    {"people", must, Form::entries, "Medarbejderne: id og det, der står i breve.", "The people: id and what stands in letters.", {}, WordList::none, person},
    {"absences", may, Form::maps, "Hvem der er væk hvornår, og hvem der træder til.", "Who is away when, and who stands in.", {}, WordList::none, absence},
    {"calendar", may, Form::map, "Kontorets kalender.", "The office's calendar.", {}, WordList::none, calendar},
    {"limits", may, Form::limits, "Egne grænser, som gælder i stedet for reglernes: `citizen-not-informed: [15, 25]`.", "Limits of your own, in place of those of the rules: `citizen-not-informed: [15, 25]`."},
    {"tracked-from", may, Form::date, "Dagen, hvor casebooken blev taget i brug. Tidligere dage får ingen årsag.", "The day the casebook was taken into use. Earlier days have no cause."},
});
// clang-format on

} // namespace

KeyForms office_forms()
{
  return office;
}

KeyForms letterhead_forms()
{
  return letterhead;
}

KeyForms unit_forms()
{
  return unit;
}

KeyForms person_forms()
{
  return person;
}

KeyForms absence_forms()
{
  return absence;
}

KeyForms calendar_forms()
{
  return calendar;
}

KeyForms closing_day_forms()
{
  return closing_day;
}

} // namespace sag
