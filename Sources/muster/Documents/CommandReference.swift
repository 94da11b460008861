import ArgumentParser

/// `docs/COMMANDS.md`: what every command says of itself, and the formats that other programs may rely on.
struct CommandReference {
    var document: Document {
        let commands = Muster.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        let contents = commands.map { command in
            let name = command.configuration.commandName ?? ""
            return "- [`muster \(name)`](#muster-\(name)): \(command.configuration.abstract)"
        }
        let parts = [Self.introduction, contents.joined(separator: "\n")] + commands.map(section) + [Self.formats]
        return Document(name: "COMMANDS.md", text: parts.joined(separator: "\n\n") + "\n")
    }

    private func section(_ command: any ParsableCommand.Type) -> String {
        """
        ## muster \(command.configuration.commandName ?? "")

        ```text
        \(help(of: command))
        ```
        """
    }

    private func help(of command: any ParsableCommand.Type) -> String {
        let help = Muster.helpMessage(for: command, columns: Self.columns)
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.last?.isEmpty == true ? lines.dropLast() : lines[...]).joined(separator: "\n")
    }

    private static let columns = 100

    private static let introduction = """
        # Commands

        <!-- Generated from the program by `make docs`. -->

        Everything on screen can also be had without a terminal. Exit status: 0 when all is well, 1 when a check found what it
        looks for, 2 on bad input or use. Answers go to standard output, everything else to standard error as
        `muster: FILE:LINE:COLUMN: what is wrong; what to do`. Output has no control characters of the data.
        """

    private static let formats = """
        ## Formats

        Fields are added, never renamed or removed, and every text in them is in the language asked for.

        ### preview --format json

        An object with `campaign`, `asOf` (ISO 8601 with the workspace's offset), the counts `targeted`, `send`,
        `sendWithWarnings` (part of `send`) and `held`; `sources`, each with `list` or `segment`, `role` (`include`,
        `exclude`) and `count`; `waterfall`, every holding rule in order with `verdict` and `count`, also at zero, so that
        `targeted` = the sum of the counts + `send`; `findings`, each with `rule`, `severity` (`stop`, `hold`, `warn`,
        `note`), `count` and `message`; `hashes` of `content`, `audience` and `policy`. `--format jsonl` is the same in one line.

        With `--recipients --format jsonl`, a line for every targeted record in order of id: `customer`, `verdict` (`send` or
        the rule that holds first), `reasons` (every rule that holds) and `warnings`.

        ### campaigns --format json

        An array of objects with `campaign` (the id), `name`, `sendAt` (ISO 8601 with the workspace's offset, null when it is not
        set), `status`, `channel`, `content`, `kind`, `owner` and `series`. `--format jsonl` is one of them a line, `--format csv`
        has the same columns.

        ### segments --format jsonl

        A line for every segment, `segment` and `count`, then one for every part of every scheme, `scheme`, `part` (an id or
        `unassigned`) and `count`. With `--figures` also `share` of the visible base, `persons`, `allTime` and `lastYear` (365
        days), each with `orders`, `buyers`, `revenue` and `averageCheck`; `reachable`, records by direct channel and by `any`;
        `validity`, with its `share` of all values, `complete` records, and for every field how many records have it `filled`
        and `valid`. With `--compare-to` also `trend`: `asOf`, `count` then, `difference`.

        `--audit`: for each scheme its parts with `count` and `matching` (also those whom an earlier part took), the gap by what
        its records miss (`gap`, `nearest` parts with their failing `predicates`, `samples`), and the overlaps (`overlap`,
        `parts`, `samples`). `--migration`: `scheme`, `from`, `to`, `count`; `appeared` is not registered then. `--overlap`: each
        `set` with its `count`; combinations of which records are in `exactly` these, at most 20, then how many further
        `combinations` there are and whoever is in none; every `pair` with `count` and `similarity` (what both have by what
        either has). `--profile`: `attribute`, `value`, `members`, `base`, their shares, `index` (1 is as usual), `z` and
        `representation` (`over`, `under`, `usual`, `unsure`); at the end the `ideal`. `--rfm`: `recency`, `frequency`, `count`,
        `persons`, `share`, `revenue`, `averageRevenue`. `--matrix`: `purchases`, `communication`, `count`, `persons`, `share`,
        `revenue`, `revenueLastYear`, `chains`.

        `--format json` is an array of the same; in CSV a field of an inner object is `OUTER.INNER`, and counts have the columns
        `kind,id,part,count` first.

        ### journey --format json

        An object with `traveller`, `asOf`, `now`, and `notes` in order of time, each with `at`, `what` (`entered`, `refused`,
        `sent`, `held`, `answered`, `ignored`, `ordered`, `exited`, `finished`, `joined`, `left`, `stage`), `text` and `why`. With
        them come `chain`, and for messages `step` or `campaign` and `channel`; `rule` of what is held, `sentAt` of what is sent, `because`
        of what is refused, `kind` of an answer, `segment`, and `from` and `to` of a stage, where null is no part. `standings` are
        the chains that the customer is in at the end, with `step`, `since` and `goesOn`; `segments` are ids; `stage` is the part of the lifecycle.

        ### check --format json

        The object of the preview with `passes` and `failOn`, and for every finding also `fails`, `evidence` (sentences),
        `places` (`file`, `line`, `column`: where it can be mended) and `records` (the first five that it is about: `customer`
        and `evidence`). For one named campaign an object; for several, or with `--all`, an array of them in the order asked for.

        ### check --format sarif

        SARIF 2.1.0 with one run. Every rule is described. A finding is a result at the first of its places, the others are
        related locations: `stop` is `error`, `hold` and `warn` are `warning`, `note` is `note`. Its properties have `campaign`,
        `severity`, `count`, `fails` and `evidence`; its partial fingerprint is the same as long as the campaign and the rule are.
        Paths are relative to the workspace. [An example](examples/8-march.sarif).

        ### check --format junit

        JUnit XML: a `testsuite` for every campaign, a `testcase` for every rule. A rule fails when its finding is at or above
        `--fail-on`, and is skipped when the policies switched it off. `timestamp` is as-of. [An example](examples/8-march.junit.xml).

        ### check --format markdown, html

        For people: [Markdown](examples/8-march.md), [HTML](examples/8-march.html). The HTML is one file without scripts that can
        be printed. Hide names and contacts with `--mask`.
        """
}
