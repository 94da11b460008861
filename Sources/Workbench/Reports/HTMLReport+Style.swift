extension HTMLReport {
    /// Fonts and colours come from the reader's own system and its choice of light or dark; on paper it is black on white.
    /// No severity is told by colour alone.
    static let style = """
        :root { color-scheme: light dark; --paper: #fbfaf7; --sheet: #ffffff; --ink: #1c1b1a; --quiet: #5d5a55;
          --line: #dcd8d0; --stop: #a8201a; --warn: #8a5300; --note: #2f5d8a; --good: #1d6b3c; --bar: #c9a24a; }
        @media (prefers-color-scheme: dark) { :root { --paper: #171614; --sheet: #201f1c; --ink: #ece8e1; --quiet: #aba59b;
          --line: #3b3833; --stop: #ff8f85; --warn: #f0b95b; --note: #8fc0f0; --good: #7fd6a0; --bar: #a5833a; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 3rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
        body.passes h1 { color: var(--good); }
        body.fails h1 { color: var(--stop); }
        .page p { margin: .35rem 0 0; color: var(--quiet); }
        h2 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; }
        h3 { margin: 2rem 0 .75rem; font-size: 1.1rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
        h4 { margin: 0; font-size: 1rem; }
        a { color: var(--note); }
        code { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .85em;
          overflow-wrap: anywhere; }
        h4 code, td code { color: var(--quiet); font-weight: normal; }
        .campaign { margin-top: 1.75rem; padding: 1.5rem; background: var(--sheet); border: 1px solid var(--line);
          border-radius: .5rem; border-top: .3rem solid var(--good); }
        .campaign.fails { border-top-color: var(--stop); }
        .verdict { margin: 0; font-weight: 700; color: var(--good); }
        .fails .verdict { color: var(--stop); }
        dl, dd { margin: 0; }
        dt { color: var(--quiet); font-size: .85rem; }
        .facts, .figures { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; }
        .figures { margin-top: 1.25rem; gap: .75rem; }
        .figures div { flex: 1 1 8rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .4rem; }
        .figures dd { font-size: 1.6rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.25; }
        .finding { margin: 0 0 1rem; padding: .8rem 1rem; border: 1px solid var(--line);
          border-left: .3rem solid var(--note); border-radius: .3rem; }
        .finding.stop { border-left-color: var(--stop); }
        .finding.hold, .finding.warn { border-left-color: var(--warn); }
        .severity { color: var(--note); margin-right: .35rem; }
        .stop .severity { color: var(--stop); }
        .hold .severity, .warn .severity { color: var(--warn); }
        .finding p, .finding ul { margin: .4rem 0 0; }
        .finding ul { padding-left: 1.2rem; }
        .places { color: var(--quiet); }
        table { border-collapse: collapse; width: 100%; font-size: .93rem; }
        caption { text-align: left; color: var(--quiet); font-size: .85rem; padding: .7rem 0 .2rem; }
        caption.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { padding: .28rem .7rem .28rem 0; text-align: left; vertical-align: top; font-weight: normal;
          border-bottom: 1px solid var(--line); }
        thead th { color: var(--quiet); font-size: .85rem; }
        .waterfall td:nth-child(3), .waterfall td:nth-child(4), .sources td:nth-child(4),
        .waterfall th:nth-child(3), .waterfall th:nth-child(4), .sources th:nth-child(4) { text-align: right;
          font-variant-numeric: tabular-nums; white-space: nowrap; }
        .waterfall td:nth-child(5) { width: 26%; padding-right: 0; }
        .waterfall tbody tr:first-child > *, .waterfall tbody tr:last-child > * { font-weight: 700; }
        .bar { display: block; height: .7rem; margin-top: .4rem; min-width: 1px; background: var(--bar);
          border-radius: .15rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .fingerprints div { display: flex; gap: 1rem; padding: .2rem 0; }
        .fingerprints dt { flex: 0 0 7rem; }
        footer { margin-top: 2rem; color: var(--quiet); font-size: .85rem; }
        @media (max-width: 40rem) { .waterfall td:nth-child(5), .waterfall thead td { display: none; }
          .campaign { padding: 1rem; } .fingerprints div { display: block; } }
        @media print { :root { --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --line: #bbb; --stop: #8c1510;
          --warn: #6b4000; --note: #1d456b; --good: #145230; --bar: #999; }
          body { max-width: none; padding: 0; font-size: 10pt; } .campaign { padding: 0; border: 0; margin-top: 1rem; }
          .campaign + .campaign { break-before: page; } tr { break-inside: avoid; }
          h2, h3, h4 { break-after: avoid; } thead { display: table-header-group; } nav { display: none; } }
        """
}
