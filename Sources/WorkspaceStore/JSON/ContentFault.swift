/// What is wrong with a value, and what to do. Holds no value of the file, so it may be shown and logged.
struct ContentFault: Error, Equatable {
    /// Of what is not there, the path it should have.
    var path: JSONPath
    /// What is said about the value, such as `must be a number`.
    var predicate: String
    var advice: String

    init(_ path: JSONPath, _ predicate: String, _ advice: String) {
        self.path = path
        self.predicate = predicate
        self.advice = advice
    }

    /// `consents[1].status has an unknown value`.
    var reason: String {
        path.steps.isEmpty ? predicate : "\(path) \(predicate)"
    }

    /// The same fault seen from further out.
    func under(_ outer: JSONPath) -> ContentFault {
        ContentFault(JSONPath(steps: outer.steps + path.steps), predicate, advice)
    }
}
