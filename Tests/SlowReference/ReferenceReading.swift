/// What a campaign's expressions read.
extension ReferencePlan {
    /// The expressions given, those of the audience's segments, and those of every segment they name in turn.
    func expressionsRead(own: [String?]) -> [String] {
        var expressions = own.compactMap { $0 }
        var waiting = campaign.include.segments + campaign.exclude.segments
        for expression in expressions { waiting += segmentsNamed(in: expression) }
        var seen: Set<String> = []
        while let segment = waiting.popLast() {
            guard seen.insert(segment).inserted, let expression = moment.workspace.segments[segment] else { continue }
            expressions.append(expression)
            waiting += segmentsNamed(in: expression)
        }
        return expressions
    }

    /// Every word that is not in quotes: fields and functions, and bare values.
    func wordsRead(in expressions: [String]) throws -> Set<String> {
        Set(
            try expressions.flatMap(ReferenceTokenizer.tokens).compactMap { token -> String? in
                if case .word(let word) = token { word } else { nil }
            })
    }

    /// The schemes that expressions name, also as `lifecycle`.
    func schemesRead(in expressions: [String]) throws -> Set<String> {
        var schemes: Set<String> = []
        for tokens in try expressions.map(ReferenceTokenizer.tokens) {
            if tokens.contains(.word("lifecycle")) { schemes.insert(moment.lifecycleScheme) }
            for place in tokens.indices.dropLast(2) where tokens[place] == .word("scheme") {
                if case .text(let id) = tokens[place + 2] { schemes.insert(id) }
            }
        }
        return schemes
    }

    private func segmentsNamed(in expression: String) -> [String] {
        moment.workspace.segments.keys.filter { expression.contains("in_segment(\"\($0)\")") }
    }
}
