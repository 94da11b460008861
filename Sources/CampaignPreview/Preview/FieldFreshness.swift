import AudienceEngine

struct FieldFreshness {
    let isEmpty = true
    init(context: PreviewContext) {}
    func firstStale(for row: Int) -> Evidence? { nil }
    func stale(for row: Int) -> [Evidence] { [] }
}
