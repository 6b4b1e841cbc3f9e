// SPDX-License-Identifier: MPL-2.0
// The look of a letter on a screen, on a phone and on paper. On paper the receiver stands where a
// window envelope shows it: 20 mm from the left, 45 mm from the top, and nothing else near it.

#pragma once

#include <string_view>

namespace sag
{

/// `{page}` and `{of}` are "Side" and "af" in the letter's language. The page's margin is the
/// address edge and the body is padded, because browsers cut off what lies left of the margin. What
/// has no receiver (a case told) begins below an ordinary margin.
inline constexpr std::string_view page_style = R"(  html { background: #fff; color: #111; }
  body { font: 1.05rem/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; max-width: 66ch;
         margin: 0 auto; padding: 1rem; text-align: left; hyphens: manual; }
  address { font-style: normal; margin: 0 0 1rem; }
  h1 { font-size: 1.45rem; line-height: 1.25; margin: 1.5rem 0 1rem; }
  h2 { font-size: 1.15rem; line-height: 1.25; margin: 1.4rem 0 .3rem; break-after: avoid; }
  p, ul, ol { margin: 0 0 .8rem; }
  ul, ol { padding-left: 1.6em; }
  li { margin: 0 0 .25rem; }
  p { orphans: 3; widows: 3; }
  li, .closing { break-inside: avoid; }
  @page { size: A4; margin: 18mm 25mm 20mm 20mm;
          @bottom-right { content: "{page} " counter(page) " {of} " counter(pages); } }
  @page :first { margin-top: 0; }
  @media print {
    body { font-size: 11.5pt; line-height: 1.35; max-width: none; margin: 0; padding: 0; }
    header { position: relative; height: 90mm; }
    .receiver { position: absolute; left: 0; top: 45mm; width: 85mm; font-size: 10.5pt;
                line-height: 4.6mm; }
    .sender { position: absolute; right: 0; top: 15mm; width: 55mm; font-size: 10pt; }
    .reference { position: absolute; right: 0; bottom: 3mm; width: 55mm; font-size: 10pt; }
    main { padding-left: 5mm; max-width: 66ch; }
    body > main:first-child { padding: 18mm 0 0; }
  }
)";

/// Behind it, for somebody who needs large print.
inline constexpr std::string_view large_style = R"(  body { font-size: 1.4rem; }
  h1 { font-size: 1.8rem; }
  h2 { font-size: 1.55rem; }
  @media print {
    body { font-size: 16pt; }
    h1 { font-size: 20pt; }
    h2 { font-size: 17.5pt; }
  }
)";

} // namespace sag
