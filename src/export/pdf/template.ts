/**
 * The page as Typst sets it. Everything people wrote comes in as data (`/report.json`) and is never read as markup.
 * Headings, tables with their heads, figures with descriptions and lists become tags of the PDF.
 */
export const TEMPLATE = String.raw`
#let d = json("/report.json")
#let w = d.words
#let ink = rgb("#23211D")
#let ink2 = rgb("#544F47")
#let line-colour = rgb("#DDD7CC")
#let strong-colour = rgb("#857D71")
#let sunken = rgb("#EAE6DE")
#let accent = rgb("#0B5F5A")
#let paper = rgb("#FDFCFA")

#set document(title: d.title + " – " + d.subtitle, author: d.author, date: datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)))
#set text(font: "Arimo", size: 9.5pt, lang: d.language, fill: ink, hyphenate: true)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 24mm, bottom: 26mm),
  header: context if counter(page).get().first() > 1 { text(size: 7.5pt, fill: ink2, d.head) },
  footer: context {
    set text(size: 7pt, fill: ink2)
    set par(leading: 0.5em)
    line(length: 100%, stroke: 0.5pt + line-colour)
    v(-4pt)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      d.foot,
      [#w.page #counter(page).display() / #counter(page).final().first()],
    )
  },
)
#show heading: set text(fill: ink, hyphenate: false)
#show heading.where(level: 1): it => { set text(size: 18pt); block(above: 0pt, below: 12pt, it.body) }
#show heading.where(level: 2): it => { set text(size: 13pt); block(above: 18pt, below: 8pt, sticky: true, it.body) }
#show heading.where(level: 3): it => { set text(size: 10.5pt); block(above: 12pt, below: 7pt, sticky: true, it.body) }
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => { set text(size: 8pt, fill: ink2); block(width: 100%, align(left, [#it.supplement #context it.counter.display(it.numbering): #it.body])) }
#show figure: set block(above: 12pt, below: 12pt)
#show figure.where(kind: "piece"): set block(above: 0pt, below: 5pt)

#let tag-badge(tag, words) = {
  let look = d.tags.at(tag)
  let diamond = words.starts-with("◆ ")
  box(
    fill: rgb(look.fill),
    stroke: (paint: rgb(look.stroke), thickness: 0.6pt, dash: if tag == "open" { "dashed" } else { "solid" }),
    radius: if tag == "humanOnly" { 5pt } else { 1.5pt },
    inset: (x: 3pt, y: 0pt),
    outset: (y: 2.2pt),
    text(size: 7.5pt, weight: "bold", fill: rgb(look.text), hyphenate: false, {
      if diamond { box(baseline: 0pt, inset: (right: 2.5pt, left: 0.5pt), rotate(45deg, square(size: 3.6pt, fill: rgb(look.text)))) }
      if diamond { words.slice("◆ ".len()) } else { words.replace(" ", sym.space.nobreak, count: 1) }
    }),
  )
}

#let cell-body(c) = if "tag" in c { tag-badge(c.tag, c.text) } else if c.at("strong", default: false) { strong(c.text) } else { c.text }

#let show-table(b) = figure(
  kind: table,
  supplement: b.caption.label,
  caption: b.caption.text,
  {
    set text(size: 8pt)
    set par(leading: 0.5em, justify: false)
    table(
      columns: b.columns.map(c => c.share * 1fr),
      align: (x, y) => (if b.columns.at(x).align == "right" { right } else { left }) + (if y == 0 { bottom } else { top }),
      inset: (x: 3.5pt, y: 4pt),
      stroke: (x, y) => (bottom: 0.5pt + (if y == 0 { strong-colour } else { line-colour })),
      fill: (x, y) => if y == 0 { sunken },
      table.header(..b.columns.map(c => strong(c.title))),
      // a row of short texts stays whole and is set in less time; 160 letters are lower than a page even in the narrowest column
      ..b.rows.flatten().map(c => table.cell(breakable: c.text.len() > 160, cell-body(c))),
    )
  },
)

#let show-facts(facts) = {
  set text(size: 8.5pt)
  set par(leading: 0.5em)
  // no table to a screen reader: label and value follow each other
  block(above: 8pt, below: 10pt, grid(
    columns: (26%, 1fr),
    inset: (x: 3.5pt, y: 4pt),
    stroke: (x, y) => (bottom: 0.5pt + line-colour),
    ..facts
      .map(f => {
        let badge-label = "tag" in f and regex("^[■◆●◌]") in f.label
        (
          if badge-label { tag-badge(f.tag, f.label) } else { strong(f.label) },
          if f.value == none { [] } else if "tag" in f and not badge-label { tag-badge(f.tag, f.value) } else { f.value },
        )
      })
      .flatten(),
  ))
}

// room in pt: what a page leaves beside head, foot and caption; pieces share one scale, so that all have letters of one size
#let upright = (480, 600)
#let landscape = (728, 425)

// a text of a drawing: px times k, its baseline at y; the box around it is wider than any line of a drawing
#let show-label(l, k) = {
  let (size, wide) = (l.size * k, 400 * l.size * k)
  let (side, before) = (start: (left, 0), middle: (center, 0.5), end: (right, 1)).at(l.anchor)
  let words(fill, stroke) = text(size: size, weight: l.weight, fill: rgb(fill), stroke: stroke, l.text)
  let set-line(body) = {
    let line(x, y) = place(top + left, dx: x, dy: y, block(width: wide, align(side, body)))
    if l.angle == 0 { line(l.x * k - before * wide, l.y * k) } else {
      place(top + left, dx: l.x * k, dy: l.y * k, rotate(l.angle * 1deg, origin: top + left, box(width: 0pt, height: 0pt, line(-before * wide, 0pt))))
    }
  }
  // the halo is a text of its own: a line around letters is painted over them
  if l.halo != none { set-line(words(l.halo.paint, (paint: rgb(l.halo.paint), thickness: l.halo.width * k, join: "round"))) }
  set-line(words(l.fill, none))
}

// shapes come as pictures, texts are set over them: the engine is slow in reading texts from pictures
#let pic(p, room, most: 0.75) = {
  let (w, h) = p.size
  let k = calc.min(most, room.at(0) / w, room.at(1) / h) * 1pt
  // a little within the edge, so that no hair of a covered letter is seen beside what covers it
  let e = 0.5pt
  box(width: w * k, height: h * k, clip: true, {
    set text(top-edge: "baseline", bottom-edge: "baseline", hyphenate: false)
    for layer in p.layers {
      place(top + left, pdf.artifact(image(layer.file, width: w * k)))
      place(top + left, dx: e, dy: e, box(width: w * k - 2 * e, height: h * k - 2 * e, clip: true, place(top + left, dx: -e, dy: -e, {
        for l in layer.labels { show-label(l, k) }
      })))
    }
  })
}

#let show-picture(b, wide, taken) = {
  // an overview gives way so that it stands with what leads to it
  let room = if not wide { upright } else if b.pieces.len() > 0 { (landscape.at(0), calc.max(landscape.at(1) / 2, landscape.at(1) - taken)) } else { landscape }
  figure(kind: image, supplement: b.caption.label, caption: b.caption.text, alt: b.alt, align(left, pic(b.picture, room, most: if wide { 0.75 } else { 0.6 })))
  for (i, piece) in b.pieces.enumerate() {
    let words = b.caption.label + " " + str(b.caption.number) + ": " + b.caption.text + ", " + w.part + " " + str(i + 1) + " " + w.of + " " + str(b.pieces.len())
    block(breakable: false, above: 12pt, below: 12pt, {
      figure(kind: "piece", supplement: none, numbering: none, outlined: false, alt: words, align(left, pic(piece, landscape, most: landscape.at(0) / d.widest)))
      block(above: 5pt, par(text(size: 8pt, fill: ink2, words)))
    })
  }
}

// height in pt of what stands before a picture on its page
#let taken-by(blocks) = blocks.map(b => if b.kind == "heading" { 32 } else if b.kind == "facts" { 16 * b.facts.len() + 18 } else { 0 }).sum(default: 0)

#let show-block(b, wide: false, taken: 0, first: false) = {
  if b.kind == "heading" {
    // a sheet begins a page anyway
    if b.startsPage and not first { pagebreak(weak: true) }
    heading(level: b.level, outlined: b.startsPage, bookmarked: true, b.text)
  } else if b.kind == "paragraph" {
    if b.tone == "lead" { par(text(size: 11pt, b.text)) } else if b.tone == "small" { par(text(size: 8pt, fill: ink2, b.text)) } else { par(b.text) }
  } else if b.kind == "list" {
    if b.ordered { enum(..b.items) } else { list(..b.items) }
  } else if b.kind == "facts" {
    show-facts(b.facts)
  } else if b.kind == "notice" {
    block(width: 100%, fill: paper, stroke: (left: 2pt + ink2), inset: 8pt, {
      if b.title != none { par(strong(b.title)) }
      par(b.text)
    })
  } else if b.kind == "table" {
    show-table(b)
  } else {
    show-picture(b, wide, taken)
  }
}

#if d.logo != none { block(height: 20mm, align(left + top, image(d.logo.file, width: d.logo.width * 1mm, alt: d.logo.alt))) }
#v(if d.logo == none { 45mm } else { 25mm })
#rect(width: 22mm, height: 2.5pt, fill: accent, stroke: none)
#par(text(size: 28pt, weight: "bold", hyphenate: false, d.title))
#v(-4mm)
#par(text(size: 13pt, fill: ink2, d.subtitle + " · " + d.date))
#if d.about != none { block(width: 120mm, par(text(size: 11pt, fill: ink2, d.about))) }
#if d.organisation != none { block(text(size: 12pt, d.organisation)) }
#if d.control.len() > 0 { v(8mm); show-facts(d.control) }
#pagebreak()
#outline(title: w.contents, depth: 2, indent: 5mm)

#let show-sheet(sheet, title) = {
  if title != none { heading(level: 1, title) }
  let at = sheet.blocks.position(b => b.kind == "figure")
  let taken = if at == none { 0 } else { taken-by(sheet.blocks.slice(0, at)) + (if title == none { 0 } else { 30 }) }
  for (i, b) in sheet.blocks.enumerate() { show-block(b, wide: sheet.landscape, taken: if i == at { taken } else { 0 }, first: i == 0 and title == none) }
}

#for c in d.chapters {
  for (i, sheet) in c.sheets.enumerate() {
    let title = if i == 0 { c.title } else { none }
    if sheet.landscape { page(flipped: true, show-sheet(sheet, title)) } else {
      pagebreak(weak: true)
      show-sheet(sheet, title)
    }
  }
}
`;
