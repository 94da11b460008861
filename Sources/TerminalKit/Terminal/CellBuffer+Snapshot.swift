extension CellBuffer {
    /// The frame as text for snapshots: the rows, then for every row the stretches that are not ordinary text, by
    /// column: `3: 0–8 title.bold, 40–43 stop`.
    public var annotatedSnapshot: String {
        var output = lines.map { "|" + $0 }
        output.append("--- styles")
        for row in 0..<size.height {
            let marks = runs(row: row).filter { $0.style != .text }.map { run in
                let width = DisplayWidth.columns(of: run.text)
                return "\(run.column)–\(run.column + width - 1) \(run.style.snapshotName)"
            }
            if !marks.isEmpty { output.append("\(row): " + marks.joined(separator: ", ")) }
        }
        return output.joined(separator: "\n")
    }
}

extension Style {
    /// `warn`, or `title.bold.underline` with emphasis.
    var snapshotName: String {
        let emphasis: [(TextAttributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
            (.strikethrough, "strikethrough"),
        ]
        let words = emphasis.filter { attributes.contains($0.0) }.map(\.1)
        return ([String(describing: role)] + words).joined(separator: ".")
    }
}
