/// A page of `docs/` that is generated, so that it cannot say anything else than the program does.
struct Document {
    /// Path inside the folder of documents.
    let name: String
    let text: String
}
