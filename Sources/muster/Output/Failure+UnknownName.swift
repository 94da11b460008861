import AudienceEngine
import Foundation

extension Failure {
    /// Names that are told at once; more are left to the command that lists them.
    private static let fewNames = 8

    /// Nothing is called so. The advice is the name that was probably meant, else all there are when they are few, else how
    /// to see them.
    ///
    /// - Parameters:
    ///   - reason: what is not there, such as `there is no campaign "sprnig"`.
    ///   - known: the names there are, at least one.
    ///   - nearest: what was meant, where that is known better than by its letters.
    ///   - command: what lists the names.
    init(
        _ reason: String, named name: String, among known: [String], nearest: String? = nil, listedBy command: String
    ) {
        let listing = known.count > Self.fewNames ? "\(command) lists all \(known.count)" : nil
        if let meant = nearest ?? Spelling.nearest(to: name, among: known) {
            self.init(reason, advice: ["did you mean \(meant)?", listing].compactMap(\.self).joined(separator: " "))
        } else {
            self.init(reason, advice: listing ?? "choose one of \(known.joined(separator: ", "))")
        }
    }

    /// The folder that a command is to work on is not there. Told before what else may be missing: without it, nothing that is
    /// named in it can be known.
    ///
    /// - Parameter arguments: of the program, without its name.
    init?(missingFolderIn arguments: [String]) {
        let makers = [GenerateCommand.configuration.commandName, GenerateDocsCommand.configuration.commandName]
        guard arguments.count > 1, let folder = arguments.dropFirst().first, !folder.hasPrefix("-"),
            !makers.contains(arguments[0]),
            let command = Muster.configuration.subcommands.first(where: {
                $0.configuration.commandName == arguments[0]
            }),
            Muster.usageString(for: command).contains(" <folder>")
                || Muster.usageString(for: command).contains(" DIR "),
            !FileManager.default.fileExists(atPath: folder)
        else { return nil }
        self.init("\(folder): there is no such folder", advice: "check the name")
    }

    /// The first word of a command line is neither a verb nor something in the file system, but nearly a verb. Without a
    /// verb the program would take it for a folder.
    init?(misspelt word: String) {
        let verbs = Muster.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !word.hasPrefix("-"), !verbs.contains(word), !FileManager.default.fileExists(atPath: word),
            let meant = Spelling.nearest(to: word, among: verbs)
        else { return nil }
        self.init("there is no command \"\(word)\" and no such folder", advice: "did you mean muster \(meant)?")
    }
}
