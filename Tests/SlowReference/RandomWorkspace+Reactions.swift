/// Longer correspondences: letters never opened, channels that answer better, scores given.
extension RandomWorkspaceWriter {
    /// Ten deliveries more or less, of which at times one was opened: after it, or before.
    mutating func unopenedLetters(_ customer: String) -> [[String: Any]] {
        let channel = random.weighted([(4, "email"), (2, "sms"), (1, "push")])
        let openedOne = random.maybe(30, Array(0...11))
        return (0..<random.number(9...12)).flatMap { number -> [[String: Any]] in
            let at = clock - (200 - 12 * number) * ReferenceTime.day
            let letter: [String: Any] = ["customer": customer, "channel": channel, "message": "quiet-\(number)"]
            var events = [letter.merging(["kind": "delivered", "at": stamp(at)]) { $1 }]
            if number == openedOne {
                events.append(
                    letter.merging(["kind": "opened", "at": stamp(at + random.pick([-60, 0, 3_600]))]) { $1 })
            }
            return events
        }
    }

    /// The same person on two channels, around the five deliveries of a year that are needed; the second answers better.
    mutating func twoChannels(_ customer: String) -> [[String: Any]] {
        let channels = random.pick([
            ["email", "push"], ["sms", "email"], ["sms", "push"], ["email", "sms"], ["email", "messenger"],
        ])
        return zip(channels, [20, 70]).flatMap { channel, percent in
            (0..<random.number(4...7)).flatMap { _ in answeredLetter(customer, channel, percent) }
        }
    }

    /// A delivery of a message or, without one, of a campaign.
    private mutating func answeredLetter(_ customer: String, _ channel: String, _ percent: Int) -> [[String: Any]] {
        var letter: [String: Any] = ["customer": customer, "channel": channel]
        if random.chance(80) { letter["message"] = "pair-\(random.number(1...9))" }
        if random.chance(50) || letter["message"] == nil {
            letter["campaign"] = random.pick(["outside-1", "outside-2"])
        }
        let at = clock - random.number(1...367) * ReferenceTime.day
        var events = [letter.merging(["kind": "delivered", "at": stamp(at)]) { $1 }]
        if random.chance(percent) {
            let kind = random.pick(["opened", "clicked"])
            events.append(letter.merging(["kind": kind, "at": stamp(at + random.pick([-1, 0, 1, 900]))]) { $1 })
        }
        return events
    }

    mutating func scores(_ customer: String) -> [[String: Any]] {
        (0..<random.number(1...2)).map { _ in
            [
                "customer": customer, "kind": "npsScored", "value": random.number(4...9),
                "at": stamp(instant(daysAgo: 0...35)),
            ]
        }
    }
}
