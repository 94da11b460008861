extension Duration {
    /// As a benchmark prints it: `12.3 ms`.
    var formattedMilliseconds: String {
        let microseconds = components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
        return "\(microseconds / 1_000).\(microseconds % 1_000 / 100) ms"
    }
}
