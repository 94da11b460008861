extension CellBuffer {
    /// The frame as a picture, in the colours of a theme. A pure function: the same frame gives the same bytes.
    ///
    /// Every run of one style is one `<text>` stretched to its columns, so that letters stay in their cells whatever
    /// font the viewer has. Text stays selectable. O(cells).
    public func svg(theme: Theme, title: String = "") -> String {
        let picture = SVGPicture(theme: theme)
        let width = Double(size.width) * SVGPicture.cellWidth
        let height = Double(size.height) * SVGPicture.cellHeight
        let ground = theme.background(of: .text).hex
        var output = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">

            """
        if !title.isEmpty { output += "<title>\(SVGPicture.escaped(title))</title>\n" }
        output += "<rect width=\"100%\" height=\"100%\" fill=\"\(ground)\"/>\n"
        for row in 0..<size.height {
            for run in runs(row: row) { output += picture.element(of: run, row: row) }
        }
        return output + "</svg>\n"
    }
}

/// Writes runs as elements.
private struct SVGPicture {
    static let cellWidth = 8.5
    static let cellHeight = 18.0
    private static let baseline = 13.5

    let theme: Theme

    func element(of run: StyledRun, row: Int) -> String {
        let role = run.style.role
        let attributes = theme[role].attributes.union(run.style.attributes)
        var foreground = theme.foreground(of: role).hex
        var background = theme.background(of: role).hex
        if attributes.contains(.reverse) { swap(&foreground, &background) }
        let columns = DisplayWidth.columns(of: run.text)
        let x = Double(run.column) * Self.cellWidth
        let y = Double(row) * Self.cellHeight
        let width = Double(columns) * Self.cellWidth
        var output = ""
        if background != theme.background(of: .text).hex {
            output +=
                "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Self.cellHeight)\" fill=\"\(background)\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { return output }
        output += "<text x=\"\(x)\" y=\"\(y + Self.baseline)\" fill=\"\(foreground)\" textLength=\"\(width)\""
        output += " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"" + Self.emphasis(attributes)
        return output + ">\(Self.escaped(run.text))</text>\n"
    }

    private static func emphasis(_ attributes: TextAttributes) -> String {
        var text = ""
        if attributes.contains(.bold) { text += " font-weight=\"bold\"" }
        if attributes.contains(.italic) { text += " font-style=\"italic\"" }
        if attributes.contains(.dim) { text += " opacity=\"0.6\"" }
        if attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
        if attributes.contains(.strikethrough) { text += " text-decoration=\"line-through\"" }
        return text
    }

    static func escaped(_ text: String) -> String {
        var output = ""
        for character in SanitizedText(text).text {
            switch character {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            default: output.append(character)
            }
        }
        return output
    }
}
