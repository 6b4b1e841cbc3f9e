// SPDX-License-Identifier: MPL-2.0
// Blocks as plain text, Markdown and HTML.

#include "letters/blocks.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

namespace
{

TextDocument document_of(std::vector<Block> blocks, Language language = Language::danish)
{
  return {language, "Brev om din sag", std::move(blocks)};
}

std::string text_of(BlockKind kind, std::vector<std::string> texts, std::size_t width = 72)
{
  return render_text(document_of({{kind, std::move(texts)}}), width);
}

std::string markdown_of(BlockKind kind, std::vector<std::string> texts)
{
  return render_markdown(document_of({{kind, std::move(texts)}}));
}

/// What stands between <main> and </main>.
std::string main_of(std::vector<Block> blocks)
{
  const std::string html = render_html(document_of(std::move(blocks)));
  const std::size_t begin = html.find("<main>\n") + 7;
  return html.substr(begin, html.find("</main>") - begin);
}

const std::vector<Block> short_letter{
    {BlockKind::lines, {"Prøvekøbing Kommune", "Rådhusgade 1"}, LinesRole::sender},
    {BlockKind::lines, {"Bo Prøvesen"}, LinesRole::receiver},
    {BlockKind::lines, {"3. august 2026", "Sagsnummer 2026-0141"}, LinesRole::reference},
    {BlockKind::heading1, {"Sådan går det"}},
    {BlockKind::paragraph, {"Vi mødes den 15. januar 2027."}},
    {BlockKind::heading2, {"Ring til os"}},
    {BlockKind::numbered, {"Ring på 12 34 56 78.", "Eller skriv."}},
    {BlockKind::lines, {"Mette Holm", "Sagsbehandler"}},
};

} // namespace

TEST_SUITE("letters/rendering")
{
  TEST_CASE("text is wrapped at blanks, by characters")
  {
    CHECK(text_of(BlockKind::paragraph, {"æøå æøå æøå"}, 7) == "æøå æøå\næøå\n");
    CHECK(text_of(BlockKind::paragraph, {"aaa aaa aaa"}, 7) == "aaa aaa\naaa\n");
    CHECK(text_of(BlockKind::paragraph, {"rehabiliteringsteamet og mere"}, 10)
          == "rehabiliteringsteamet\nog mere\n");
    CHECK(text_of(BlockKind::paragraph, {"Ring til os på 12 34 56 78 i dag"}, 20)
          == "Ring til os på\n12 34 56 78 i dag\n");
    CHECK(text_of(BlockKind::paragraph, {"Vi ses kl. 9.30 den 15. januar 2027"}, 14)
          == "Vi ses\nkl. 9.30 den\n15. januar 2027\n");
    CHECK(text_of(BlockKind::paragraph, {"kort"}, 1) == "kort\n");
  }

  TEST_CASE("lists hang under their own text")
  {
    CHECK(text_of(BlockKind::bullets, {"et to tre", "fire"}, 8) == "- et to\n  tre\n- fire\n");
    CHECK(text_of(BlockKind::numbered, {"et to tre", "fire"}, 8) == "1. et to\n   tre\n2. fire\n");
    std::vector<std::string> ten(10, "a b");
    CHECK(text_of(BlockKind::numbered, ten, 5).ends_with("9. a\n   b\n10. a\n    b\n"));
  }

  TEST_CASE("headings are underlined as long as their longest line")
  {
    CHECK(text_of(BlockKind::heading1, {"Sådan går det"}) == "Sådan går det\n=============\n");
    CHECK(text_of(BlockKind::heading2, {"Så langt er vi"}, 9) == "Så langt\ner vi\n--------\n");
  }

  TEST_CASE("a letter as text")
  {
    CHECK(render_text(document_of(short_letter)) == R"(Prøvekøbing Kommune
Rådhusgade 1

Bo Prøvesen

3. august 2026
Sagsnummer 2026-0141

Sådan går det
=============

Vi mødes den 15. januar 2027.

Ring til os
-----------

1. Ring på 12 34 56 78.
2. Eller skriv.

Mette Holm
Sagsbehandler
)");
  }

  TEST_CASE("a letter as Markdown")
  {
    CHECK(render_markdown(document_of(short_letter)) == R"(Prøvekøbing Kommune\
Rådhusgade 1

Bo Prøvesen

3\. august 2026\
Sagsnummer 2026-0141

# Sådan går det

Vi mødes den 15. januar 2027.

## Ring til os

1. Ring på 12 34 56 78.
2. Eller skriv.

Mette Holm\
Sagsbehandler
)");
  }

  TEST_CASE("Markdown in a text stays text")
  {
    struct Row
    {
      std::string_view text;
      std::string_view markdown;
    };

    constexpr Row rows[] = {
        {"# boss", "\\# boss\n"},
        {"- x", "\\- x\n"},
        {"+ x", "\\+ x\n"},
        {"1. x", "1\\. x\n"},
        {"12) x", "12\\) x\n"},
        {"> x", "\\> x\n"},
        {"| a | b |", "\\| a \\| b \\|\n"},
        {"**fed** og _kursiv_", "\\*\\*fed\\*\\* og \\_kursiv\\_\n"},
        {"[x](y) ![z](w)", "\\[x\\](y) \\!\\[z\\](w)\n"},
        {"`kode` ~~~", "\\`kode\\` \\~\\~\\~\n"},
        {"<b> &amp;", "\\<b\\> \\&amp;\n"},
        {"c:\\", "c:\\\\\n"},
        {"===", "\\===\n"},
        // Nothing to escape.
        {"2026 var et år", "2026 var et år\n"},
        {"nr. 5. og - så", "nr. 5. og - så\n"},
        {"hurra!", "hurra!\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(markdown_of(BlockKind::paragraph, {std::string(row.text)}) == row.markdown);
    }
    CHECK(markdown_of(BlockKind::bullets, {"8. september: Vi talte"})
          == "- 8\\. september: Vi talte\n");
    CHECK(markdown_of(BlockKind::lines, {"a\\", "- b"}) == "a\\\\\\\n\\- b\n");
  }

  TEST_CASE("HTML escapes everything and keeps dates on one line")
  {
    CHECK(main_of({{BlockKind::paragraph, {"<script>alert('x')</script> & \"y\""}}})
          == "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;</p>\n");
    CHECK(main_of({{BlockKind::heading1, {"<i>Bo</i>"}}}) == "<h1>&lt;i&gt;Bo&lt;/i&gt;</h1>\n");
    CHECK(main_of({{BlockKind::bullets, {"<li>"}}}) == "<ul>\n<li>&lt;li&gt;</li>\n</ul>\n");
    CHECK(main_of({{BlockKind::paragraph, {"den 15. januar 2027"}}})
          == "<p>den 15.&nbsp;januar&nbsp;2027</p>\n");
    TextDocument document = document_of({});
    document.title = "</title><script>";
    CHECK(render_html(document).find("<script>") == std::string::npos);
  }

  TEST_CASE("a letter as HTML")
  {
    const std::string html = render_html(document_of(short_letter));
    CHECK(html.starts_with(
        "<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Brev om din "
        "sag</title>\n<style>\n"));
    CHECK(html.substr(html.find("<body>")) == R"(<body>
<header>
<address class="sender">Prøvekøbing Kommune<br>
Rådhusgade 1</address>
<address class="receiver">Bo Prøvesen</address>
<p class="reference">3.&nbsp;august&nbsp;2026<br>
Sagsnummer 2026-0141</p>
</header>
<main>
<h1>Sådan går det</h1>
<p>Vi mødes den 15.&nbsp;januar&nbsp;2027.</p>
<section class="closing">
<h2>Ring til os</h2>
<ol>
<li>Ring på 12&nbsp;34&nbsp;56&nbsp;78.</li>
<li>Eller skriv.</li>
</ol>
<p>Mette Holm<br>
Sagsbehandler</p>
</section>
</main>
</body>
</html>
)");
  }

  TEST_CASE("the page is self-contained and speaks the letter's language")
  {
    const std::string danish = render_html(document_of(short_letter));
    const std::string english = render_html(document_of(short_letter, Language::english));
    CHECK(danish.find("\"Side \" counter(page) \" af \"") != std::string::npos);
    CHECK(english.find("\"Page \" counter(page) \" of \"") != std::string::npos);
    CHECK(english.find("<html lang=\"en\">") != std::string::npos);
    for (const std::string_view outside : {"http", "src=", "url(", "<script", "<link", "@import"})
    {
      CAPTURE(outside);
      CHECK(danish.find(outside) == std::string::npos);
    }
  }
}
