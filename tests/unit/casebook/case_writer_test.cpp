// SPDX-License-Identifier: MPL-2.0
#include "casebook/case_writer.hpp"
#include "casebook/layout.hpp"
#include "support/faults.hpp"
#include "support/planned_writes.hpp"

using namespace sag;
using test::fault_of;
using test::load_sound_case;
using test::noted;
using test::planned;
using test::small_case;
using test::TemporaryDirectory;

namespace
{

EditRefusal refused(const WritePlan& plan)
{
  REQUIRE(std::holds_alternative<EditRefusal>(plan));
  return std::get<EditRefusal>(plan);
}

NewNode new_citizen()
{
  return new_map({{"name", new_text("Bo Prøvesen")},
                  {"address", new_list({new_text("Prøvevej 3"), new_text("7700 Thisted")})},
                  {"language", new_text("da")},
                  {"post", new_text("digital")}});
}

NewNode applied()
{
  return new_map({{"date", new_text("2026-08-03")},
                  {"who", new_text("sagsbehandler")},
                  {"applied", new_text("fleksjob")}});
}

} // namespace

TEST_SUITE("casebook/case_writer")
{
  TEST_CASE("an entry is appended and nothing else changes")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}) + "\n# A last word.\n");
    const PlannedWrite write =
        planned(plan_log_append(load_sound_case(dir, path), noted("Ringede: optaget")));
    CHECK(write.path == path);
    CHECK(write.before == dir.read(path));
    CHECK(write.diff
          == "--- a/cases/2026/2026-0141.yaml\n"
             "+++ b/cases/2026/2026-0141.yaml\n"
             "@@ -10,5 +10,8 @@\n"
             "   - date: 2026-08-03\n"
             "     who: sagsbehandler\n"
             "     applied: fleksjob\n"
             "+  - date: 2029-12-31\n"
             "+    who: sagsbehandler\n"
             "+    noted: \"Ringede: optaget\"\n"
             " \n"
             " # A last word.\n");
    REQUIRE(write.result.has_value());
    CHECK(write.result->log.size() == 2);
    CHECK(write.result->log.back().word() == "Ringede: optaget");
    // Planning writes nothing.
    CHECK(dir.read(path) == write.before);
    commit_write(dir.path(), write);
    CHECK(dir.read(path) == write.after);
    CHECK(load_sound_case(dir, path) == *write.result);
  }

  TEST_CASE("entries of every kind of value come out as they were asked for")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}));
    const auto entry = [](std::vector<NewField> fields)
    {
      std::vector<NewField> all{{"date", new_text("2026-08-04")},
                                {"who", new_text("sagsbehandler")}};
      all.insert(all.end(), fields.begin(), fields.end());
      return new_map(std::move(all));
    };
    const std::vector<NewNode> entries{
        entry({{"noted", new_text("no")}}),
        entry({{"noted", new_text("0102")}}),
        entry({{"noted", new_text("To linjer:\n  den anden rykket ind\n")}}),
        entry({{"noted", new_text("uden\nafslutning")}}),
        entry({{"noted", new_text("- # {[\"'&*")}}),
        entry({{"goal", new_text("Jeg vil arbejde udendørs 🌱")},
               {"direction", new_text("job")},
               {"voice", new_text("citizen")},
               {"note", new_text("# ingen kommentar")}}),
        entry({{"consented", new_list({new_text("egen-laege"), new_text("hospital")})}}),
        entry({{"informed", new_text("delay")},
               {"via", new_text("digital-post")},
               {"promised",
                new_map({{"decision", new_text("2026-12")}, {"next", new_text("2026-09-01")}})},
               {"waiting", new_list({new_text("lae-265")})}}),
        entry(
            {{"changed",
              new_map({{"address", new_list({new_text("Ny Vej 1, st."), new_text("7700 Thisted")})},
                       {"protected", new_unquoted("true")}})}}),
        entry({{"stage", new_text("afklaring")},
               {"waived",
                new_list({new_map({{"need", new_text("own-goal")},
                                   {"reason", new_text("Ønsker det: selv")}})})}}),
        entry({{"measure", new_text("virksomhedspraktik")},
               {"starts", new_text("2026-08-10")},
               {"ends", new_text("2026-09-10")},
               {"hours", new_unquoted("7.5")}}),
        entry({{"corrected",
                new_map({{"date", new_text("2026-08-03")}, {"applied", new_text("fleksjob")}})},
               {"because", new_text("forkert")},
               {"void", new_unquoted("true")}}),
    };
    std::string all = dir.read(path);
    std::size_t count = 1;
    for (const NewNode& one : entries)
    {
      CAPTURE(count);
      const PlannedWrite write = planned(plan_log_append(load_sound_case(dir, path), one));
      CHECK(write.after.starts_with(all));
      CHECK(write.result->log.size() == ++count);
      commit_write(dir.path(), write);
      all = write.after;
    }
    CHECK(dir.names().size() > 0);
  }

  TEST_CASE("an entry that would not be right is refused, and nothing is written")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    dir.write(path, small_case({2026, 141}));
    const Case subject = load_sound_case(dir, path);

    struct Row
    {
      NewNode entry;
      std::string reason;
    };

    const std::vector<Row> rows{
        {noted("x", "2026-02-30"), "the entry is not right: "},
        {new_map({{"date", new_text("2026-08-04")}, {"noted", new_text("x")}}),
         "the entry is not right: "},
        {new_map({{"date", new_text("2026-08-04")}, {"who", new_text("mho")}}),
         "the entry is not right: "},
        {new_map({{"date", new_text("2026-08-04")},
                  {"who", new_text("mho")},
                  {"noted", new_text("x")},
                  {"bestilt", new_text("y")}}),
         "the entry is not right: "},
        {noted(""), "the entry is not right: "},
        // Only the text as a whole shows these.
        {noted("skrevet før", "2026-08-02"), "with that entry the case would not be right: "},
        {noted("nummeret er 711299-0000"), "with that entry the case would not be right: "},
    };
    for (const Row& row : rows)
    {
      const EditRefusal refusal = refused(plan_log_append(subject, row.entry));
      CHECK(refusal.reason.en.substr(0, row.reason.size()) == row.reason);
      CHECK(refusal.reason.en.size() > row.reason.size());
      CHECK_FALSE(refusal.reason.da.empty());
      // Typed by hand it would be no better.
      CHECK(refusal.by_hand.empty());
    }
    CHECK(dir.read(path) == small_case({2026, 141}));
  }

  TEST_CASE("every example case takes an entry: some lines more, none less")
  {
    const TemporaryDirectory dir;
    test::copy_example(dir);
    const Casebook book = load_casebook(dir.path());
    for (const std::string& path : list_case_files(dir.path()))
    {
      CAPTURE(path);
      const std::string before = dir.read(path);
      CaseFile file = load_case(book, path, test::late_view());
      REQUIRE(file.subject.has_value());
      NewNode entry = noted("Et notat: med kolon,\nog en linje til");
      entry.fields[1].value = new_text("mho");
      const PlannedWrite write = planned(plan_log_append(*file.subject, entry));
      commit_write(dir.path(), write);
      const std::string after = dir.read(path);
      CHECK(after == write.after);
      CHECK(after.size() > before.size());
      // Only one run of bytes was put in: what stands before and after it is the old text.
      const auto same = std::mismatch(before.begin(), before.end(), after.begin()).first;
      const auto rest = before.end() - same;
      CHECK(std::equal(same, before.end(), after.end() - rest));
      for (std::size_t at = write.diff.find("\n-"); at != std::string::npos;
           at = write.diff.find("\n-", at + 1))
      {
        CHECK(write.diff.compare(at, 5, "\n--- ") == 0);
      }
      const CaseFile again = load_case(book, path, test::late_view());
      CHECK(again.sound() == file.sound());
      CHECK(again.subject->log.size() == file.subject->log.size() + 1);
    }
  }

  TEST_CASE("a new case")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const NewCase wanted{
        {2026, 141},
        "fp-2026",
        new_citizen(),
        new_map({{"journal", new_text("26/12345")}, {"kle", new_unquoted("32.03.04")}}),
        {applied(), noted("Første dag", "2026-08-03")}};
    const PlannedWrite write = planned(plan_new_case(wanted));
    CHECK(write.path == "cases/2026/2026-0141.yaml");
    CHECK(write.is_new);
    CHECK(write.before.empty());
    CHECK(write.after == R"(case: 2026-0141
workflow: fp-2026
citizen:
  name: Bo Prøvesen
  address: [Prøvevej 3, 7700 Thisted]
  language: da
  post: digital
refs: {journal: 26/12345, kle: 32.03.04}

log:
  - date: 2026-08-03
    who: sagsbehandler
    applied: fleksjob
  - date: 2026-08-03
    who: sagsbehandler
    noted: Første dag
)");
    CHECK(write.diff.starts_with(
        "--- /dev/null\n+++ b/cases/2026/2026-0141.yaml\n@@ -0,0 +1,16 @@\n"));
    commit_write(dir.path(), write);
    const CaseFile file = load_case(load_casebook(dir.path()), write.path, test::late_view());
    CHECK(test::headlines(file.problems) == "");
    CHECK(*file.subject == *write.result);
    // The number is taken now.
    CHECK(fault_of([&] { commit_write(dir.path(), write); })
          == "cannot write " + dir.path(write.path) + ": File exists");
  }

  TEST_CASE("a new case that would not be right is refused")
  {
    NewCase wanted{{2026, 141}, "fp-2026", new_citizen(), {}, {applied()}};
    CHECK(planned(plan_new_case(wanted)).after.find("refs") == std::string::npos);
    wanted.citizen.fields.erase(wanted.citizen.fields.begin());
    CHECK(refused(plan_new_case(wanted)).reason.en == "the case is not right: citizen lacks name");
    wanted.citizen = new_citizen();
    wanted.log.push_back(noted("x", "2026-02-30"));
    CHECK(refused(plan_new_case(wanted)).reason.en.starts_with("the case is not right: "));
    wanted.log.pop_back();
    wanted.citizen.fields.push_back({"cpr", new_text("711299-0000")});
    CHECK(refused(plan_new_case(wanted)).reason.en.find("CPR") != std::string::npos);
    const PlannedWrite write = planned(plan_new_case(wanted, true));
    REQUIRE(write.result.has_value());
    CHECK(write.result->citizen.cpr.has_value());
    // What casebook.yaml allows there does not stop the next entry.
    CHECK(std::holds_alternative<PlannedWrite>(plan_log_append(*write.result, noted("x"))));
  }

  TEST_CASE("an absence")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const auto absence = [](std::string from, std::string to)
    {
      return new_map({{"who", new_text("sagsbehandler")},
                      {"from", new_text(std::move(from))},
                      {"to", new_text(std::move(to))},
                      {"stand-in", new_text("leder")}});
    };
    for (std::size_t count = 1; count <= 2; ++count)
    {
      const Casebook book = load_casebook(dir.path());
      const PlannedWrite write =
          planned(plan_absence(book.rules.office, absence("2026-12-21", "2027-01-03")));
      CHECK(write.path == "casebook.yaml");
      commit_write(dir.path(), write);
      CHECK(load_casebook(dir.path()).rules.office.absences.size() == count);
      CHECK(load_casebook(dir.path()).sound());
    }
    const Casebook book = load_casebook(dir.path());
    const EditRefusal refusal =
        refused(plan_absence(book.rules.office, absence("2026-12-21", "2026-12-20")));
    CHECK_FALSE(refusal.reason.da.empty());
    CHECK(refusal.by_hand.find("2026-12-20") != std::string::npos);
  }
}
