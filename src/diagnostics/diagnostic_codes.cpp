// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/diagnostic_codes.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

using enum Severity;

// One row a line, sorted by slug; a test reads the order.
// clang-format off
constexpr auto codes = std::to_array<DiagnosticCode>({
  {"accepted-by-other-unit", error, "En overdragelse taget imod af en anden enhed", "A handover accepted by another unit"},
  {"address-lines", error, "En adresse uden linjer eller med for mange", "An address without lines or with too many"},
  {"alias-invalid", error, "Et alias, der ikke kan skrives", "An alias that cannot be typed"},
  {"application-unknown", error, "En ansøgning, som reglerne ikke kender", "An application that the rules do not know"},
  {"area-unknown", error, "Et område, som reglerne ikke kender", "An area that the rules do not know"},
  {"because-missing", error, "En vej, der skal begrundes", "A way that must be explained"},
  {"case-duplicate", error, "To filer med det samme sagsnummer", "Two files with one case number"},
  {"case-file-name", error, "Filens navn er ikke sagens nummer", "The file's name is not the case's number"},
  {"case-id-invalid", error, "Ikke et sagsnummer", "Not a case number"},
  {"case-not-begun", error, "En linje, før sagen er begyndt", "An entry before the case has begun"},
  {"complaint-kind-twice", error, "To slags, der begge åbnes af en klage", "Two kinds that a complaint both opens"},
  {"complaint-without-decision", error, "En klage uden en afgørelse", "A complaint without a decision"},
  {"consent-unknown", error, "Et samtykke, som intet i kataloget kræver", "A consent that nothing in the catalogue needs"},
  {"correction-target", error, "En rettelse, der ikke rammer præcis én linje", "A correction that does not fit exactly one entry"},
  {"cpr-number", error, "Et CPR-nummer, hvor der ikke må stå et", "A CPR number where none may stand"},
  {"date-duplicate", error, "Den samme dag to gange", "The same day twice"},
  {"date-invalid", error, "Ikke en dato", "Not a date"},
  {"date-not-covered", error, "En dato uden for kalenderen", "A date outside the calendar"},
  {"deadline-never-ends", error, "En frist, som intet kan opfylde", "A deadline that nothing can meet"},
  {"deadline-never-starts", error, "En frist, som ingen linje kan begynde", "A deadline that no entry can start"},
  {"deadline-unknown", error, "En frist, som reglerne ikke kender", "A deadline that the rules do not know"},
  {"deadline-window-too-long", error, "Et vindue, der ikke er kortere end sin frist", "A window that is not shorter than its deadline"},
  {"entry-twice", warning, "Den samme linje to gange", "The same entry twice"},
  {"entry-two-verbs", error, "To verber i en linje", "Two verbs in one entry"},
  {"entry-without-verb", error, "En linje uden verbum", "An entry without a verb"},
  {"example-failed", error, "Et eksempel i reglerne, der ikke passer", "An example in the rules that does not hold"},
  {"exit-hidden", error, "En opgivet sag, der ikke kan lukkes", "A case given up that cannot be closed"},
  {"expected-before-date", error, "Ventet før den blev bestilt", "Expected before it was requested"},
  {"expected-missing", error, "En ventetid uden ende", "A wait without an end"},
  {"fact-unknown", error, "Et krav om noget, som programmet ikke kender", "A need for something that the program does not know"},
  {"file-unreadable", error, "En fil, der ikke kan læses", "A file that cannot be read"},
  {"final-stage-missing", error, "Ingen sag kan slutte", "No case can end"},
  {"finding-unknown", error, "En melding, der ikke findes", "A finding that does not exist"},
  {"flag-invalid", error, "Hverken true eller false", "Neither true nor false"},
  {"format-unknown", error, "En udgave af formatet, som programmet ikke kender", "A version of the format that the program does not know"},
  {"gate-never-opens", error, "Et krav, som intet kan opfylde", "A need that nothing can meet"},
  {"gate-not-met", error, "Et trin forladt, før kravene var opfyldt", "A stage left before its needs were met"},
  {"gate-waits-for-others", error, "Et trin, som kun andres svar kan åbne", "A stage that only the answer of others can open"},
  {"handed-over-to-itself", error, "En overdragelse til den enhed, der har sagen", "A handover to the unit that has the case"},
  {"hours-invalid", error, "Ikke et antal timer", "Not a number of hours"},
  {"id-duplicate", error, "Det samme navn på to ting", "The same name for two things"},
  {"ids-invalid", error, "Ikke en række sagsnumre", "Not a range of case numbers"},
  {"ids-overlap", error, "To medarbejdere, der deler de samme sagsnumre ud", "Two people who hand out the same case numbers"},
  {"internal-postponed", error, "En intern frist, som ingen kan forlænge", "An internal limit that nobody can lengthen"},
  {"item-ambiguous", error, "Flere åbne, der passer", "Several open ones that fit"},
  {"item-not-open", error, "Svar på noget, der ikke er bestilt", "An answer to what was not requested"},
  {"item-open-already", error, "Bestilt to gange", "Requested twice"},
  {"key-misplaced", error, "En nøgle, der ikke hører til her", "A key that does not belong here"},
  {"key-missing", error, "En nøgle mangler", "A key is missing"},
  {"key-not-for-verb", error, "En nøgle, der hører til et andet verbum", "A key that belongs to another verb"},
  {"key-unknown", error, "En ukendt nøgle", "An unknown key"},
  {"kind-unknown", error, "Noget, som kataloget ikke har", "Something that the catalogue does not hold"},
  {"letter-file-name", error, "Et brev, hvis filnavn ikke siger hvad det er", "A letter whose file name does not say what it is"},
  {"letter-unknown", error, "Et brev, som reglerne ikke kender", "A letter that the rules do not know"},
  {"letter-words-missing", error, "Ord, som brevene mangler", "Words that the letters lack"},
  {"limit-invalid", error, "Ikke en grænse", "Not a limit"},
  {"limit-missing", error, "En grænse mangler", "A limit is missing"},
  {"limit-unused", warning, "En grænse, der ikke bruges", "A limit that is not used"},
  {"list-empty", error, "En tom liste", "An empty list"},
  {"logged-backwards", error, "En linje skrevet før den foregående", "An entry written before the one above it"},
  {"logged-before-date", error, "En linje skrevet, før det skete", "An entry written before it happened"},
  {"measure-ends-before-start", error, "En indsats, der slutter, før den begynder", "A measure that ends before it starts"},
  {"measure-unknown", error, "En indsats, som reglerne ikke kender", "A measure that the rules do not know"},
  {"meeting-unknown", error, "Et møde, som reglerne ikke kender", "A meeting that the rules do not know"},
  {"met-without-citizen", error, "Et møde uden borgeren og uden grund", "A meeting without the citizen and without a reason"},
  {"month-invalid", error, "Ikke en måned", "Not a month"},
  {"need-two-facts", error, "Et krav om to ting på én gang", "A need for two things at once"},
  {"need-two-keys", error, "To behov i ét punkt", "Two needs in one item"},
  {"need-without-fact", error, "Et krav, der ikke kræver noget", "A need that asks for nothing"},
  {"number-invalid", error, "Ikke et helt tal", "Not a whole number"},
  {"number-out-of-range", error, "Et tal uden for grænserne", "A number out of range"},
  {"opening-unknown", error, "En åbning af en sag, som reglerne ikke kender", "An opening of a case that the rules do not know"},
  {"outcome-unknown", error, "Et udfald, som reglerne ikke kender", "An outcome that the rules do not know"},
  {"period-backwards", error, "En periode, der slutter, før den begynder", "A period that ends before it begins"},
  {"person-unknown", error, "En medarbejder, der ikke står i casebook.yaml", "A person who is not in casebook.yaml"},
  {"placeholder-missing", error, "En sætning uden et felt, den skal have", "A sentence without a field that it must have"},
  {"placeholder-unknown", error, "En sætning med et felt, den ikke har", "A sentence with a field that it does not have"},
  {"question-unknown", error, "Et spørgsmål, som reglerne ikke kender", "A question that the rules do not know"},
  {"relevant-not-considered", error, "Relevant, uden at der er set på det", "Relevant without having been considered"},
  {"request-forbidden", error, "Bestilt efter en vej, der forbyder det", "Requested after a way that forbids it"},
  {"request-without-consent", error, "Bestilt uden samtykke", "Requested without consent"},
  {"review-before-date", error, "En pause, der skal ses på, før den begyndte", "A pause to be reviewed before it began"},
  {"rules-not-reviewed", error, "Regler, som ingen har set igennem for den dag", "Rules that nobody has reviewed for the day"},
  {"rules-review-near", warning, "Regler, der snart skal ses igennem", "Rules that must be reviewed soon"},
  {"stage-cycle", error, "Trin, der kun fører til hinanden", "Stages that lead only to each other"},
  {"stage-dead-end", error, "Et trin uden vej ud", "A stage without a way out"},
  {"stage-unknown", error, "Et trin, som reglerne ikke kender", "A stage that the rules do not know"},
  {"stage-unreachable", error, "Et trin, som ingen sag kommer til", "A stage that no case comes to"},
  {"stand-in-self", error, "En medarbejder som sin egen stedfortræder", "A person standing in for themselves"},
  {"start-final", error, "En sag, der ville begynde med at være slut", "A case that would begin by being over"},
  {"template-block-stray", error, "En slutning uden begyndelse i en skabelon", "An end without a beginning in a template"},
  {"template-block-too-deep", error, "For mange blokke inde i hinanden i en skabelon", "Too many blocks inside each other in a template"},
  {"template-block-unclosed", error, "En blok uden slutning i en skabelon", "A block without an end in a template"},
  {"template-branch-dead", warning, "En betingelse i en skabelon, der altid eller aldrig er opfyldt", "A condition in a template that always or never holds"},
  {"template-character", error, "Et usynligt tegn i en skabelon", "An invisible character in a template"},
  {"template-each-not-list", error, "En gentagelse af noget, der ikke er en liste", "A repetition of what is not a list"},
  {"template-field-missing", error, "Et felt, som alle breve skal bruge", "A field that every letter must use"},
  {"template-field-no-value", error, "Et felt uden en værdi at skrive", "A field without a value to write"},
  {"template-field-unguarded", error, "Et felt, der kan mangle, uden sin betingelse", "A field that may be missing, without its condition"},
  {"template-field-unknown", error, "Et ukendt felt i en skabelon", "An unknown field in a template"},
  {"template-filter-misplaced", error, "Et filter, der ikke passer til feltet", "A filter that does not fit the field"},
  {"template-filter-missing", error, "En dato uden filter i en skabelon", "A date without a filter in a template"},
  {"template-filter-unknown", error, "Et ukendt filter i en skabelon", "An unknown filter in a template"},
  {"template-heading-empty", error, "En overskrift, der kan blive tom", "A heading that can come out empty"},
  {"template-heading-misplaced", error, "Brevets overskrift et andet sted end først", "The letter's heading elsewhere than first"},
  {"template-heading-missing", error, "En skabelon uden overskrift", "A template without a heading"},
  {"template-heading-twice", error, "To overskrifter til ét brev", "Two headings for one letter"},
  {"template-markup-misplaced", error, "Opmærkning, der ikke begynder sin linje", "Markup that does not begin its line"},
  {"template-markup-unsupported", error, "Opmærkning, som breve ikke har", "Markup that letters do not have"},
  {"template-missing", error, "Et statusbrev mangler", "A status letter is missing"},
  {"template-tag-unclosed", error, "Et felt uden afslutning i en skabelon", "A tag without an end in a template"},
  {"template-tag-unknown", error, "Et mærke, som skabeloner ikke har", "A tag that templates do not have"},
  {"term-invalid", error, "Ikke en længde af tid", "Not a length of time"},
  {"text-missing-language", error, "En tekst på kun ét af de to sprog", "A text in only one of the two languages"},
  {"transition-never-valid", error, "En vej, der aldrig kan tages", "A way that can never be taken"},
  {"transition-unknown", error, "En vej, som reglerne ikke har eller ikke har mere", "A way that the rules do not have, or no longer"},
  {"trigger-invalid", error, "Noget, som en frist ikke kan bero på", "Something that a deadline cannot depend on"},
  {"unit-unknown", error, "En enhed, der ikke står i casebook.yaml", "A unit that is not in casebook.yaml"},
  {"unsolicited-but-requested", error, "Kommet uopfordret, men bestilt", "Came unsolicited, but was requested"},
  {"validity-ends", error, "Noget slutter, og intet følger efter", "Something ends, and nothing follows it"},
  {"validity-gap", error, "Dage, hvor intet gælder", "Days on which nothing holds"},
  {"validity-overlap", error, "Dage, hvor to ting gælder", "Days on which two things hold"},
  {"value-empty", error, "En tom værdi", "An empty value"},
  {"value-missing", error, "En værdi mangler", "A value is missing"},
  {"value-not-a-list", error, "Ikke en liste", "Not a list"},
  {"value-not-a-map", error, "Ikke et sæt af nøgler", "Not a set of keys"},
  {"value-not-text", error, "En liste eller et sæt af nøgler, hvor der skal stå tekst", "A list or a set of keys where there should be text"},
  {"value-unknown", error, "Et ord, der ikke er et af de mulige", "A word that is not one of the possible ones"},
  {"wait-implausible", warning, "En usandsynlig lang ventetid", "An implausibly long wait"},
  {"waiver-invalid", error, "En fravigelse, der ikke er tilladt", "A waiver that is not allowed"},
  {"word-invalid", error, "Ikke et ord med små bogstaver og bindestreger", "Not a word of small letters and dashes"},
  {"word-not-valid", error, "Noget, der ikke gælder på dagen", "Something that does not hold on the day"},
  {"words-missing", error, "Et ordforråd mangler", "A vocabulary is missing"},
  {"workflow-misnamed", error, "Regler, der hedder noget andet end deres fil", "Rules called otherwise than their file"},
  {"workflow-not-in-force", error, "Regler, der ikke gjaldt den dag", "Rules that were not in force that day"},
  {"workflow-unknown", error, "Regler, der ikke findes", "Rules that do not exist"},
  {"workflows-missing", error, "Ingen regler", "No rules"},
  {"yaml-alias", error, "En henvisning med *", "A reference with *"},
  {"yaml-anchor", error, "Et mærke med &", "A mark with &"},
  {"yaml-bom", error, "Usynligt bytemærke først i filen", "An invisible byte-order mark at the start"},
  {"yaml-complex-key", error, "En nøgle, der ikke er et ord", "A key that is not a word"},
  {"yaml-conflict-marker", error, "En uløst flettekonflikt", "An unresolved merge conflict"},
  {"yaml-control-character", error, "Et usynligt styretegn", "An invisible control character"},
  {"yaml-depth", error, "For mange lag inde i hinanden", "Too many layers inside each other"},
  {"yaml-directive", error, "En linje, der begynder med %", "A line that begins with %"},
  {"yaml-duplicate-key", error, "Den samme nøgle to gange", "The same key twice"},
  {"yaml-empty", error, "Filen er tom", "The file is empty"},
  {"yaml-empty-item", error, "Et tomt punkt i en liste", "An empty item in a list"},
  {"yaml-flow-pair", error, "En nøgle i en liste uden krøllede parenteser", "A key in a list without braces"},
  {"yaml-line-too-long", error, "En for lang linje", "A line too long"},
  {"yaml-lone-cr", error, "En forældet linjeafslutning", "An obsolete line end"},
  {"yaml-merge-key", error, "Nøglen <<", "The key <<"},
  {"yaml-nul", error, "Et nultegn i filen", "A NUL in the file"},
  {"yaml-second-document", error, "Mere end ét dokument i filen", "More than one document in the file"},
  {"yaml-stray-word", error, "Et løst ord uden kolon", "A stray word without a colon"},
  {"yaml-syntax", error, "Filen kan ikke læses som YAML", "The file cannot be read as YAML"},
  {"yaml-tab", error, "Et tabulatortegn", "A tab"},
  {"yaml-tag", error, "En typeangivelse med !", "A type given with !"},
  {"yaml-too-large", error, "For stor en fil", "A file too large"},
  {"yaml-unterminated-quote", error, "Et citationstegn uden afslutning", "A quote without an end"},
  {"yaml-utf8", error, "Filen er ikke UTF-8", "The file is not UTF-8"},
});
// clang-format on

// Slugs that once meant something, so that nobody gives them another meaning.
constexpr std::array<std::string_view, 0> retired{};

} // namespace

std::span<const DiagnosticCode> diagnostic_codes()
{
  return codes;
}

const DiagnosticCode* find_code(std::string_view slug)
{
  const auto* at = std::ranges::find(codes, slug, &DiagnosticCode::slug);
  return at == codes.end() ? nullptr : at;
}

std::span<const std::string_view> retired_codes()
{
  return retired;
}

} // namespace sag
