/// English names and one-line meanings of the preview's rules; the rest a rule says itself.
enum English {
    static let rules: [KeyValuePairs<String, RuleWording>] = [holding, warnings, campaign]

    private static let holding: KeyValuePairs<String, RuleWording> = [
        "duplicate-person": .init(
            title: "Duplicate person", summary: "another record of the same person is the kept one"),
        "erased": .init(title: "Erased", summary: "erasure requested, blocked or deceased"),
        "no-data-consent": .init(
            title: "No data consent", summary: "consent for data processing is not granted"),
        "stop-list": .init(title: "Stop list", summary: "the person or the address is on the stop list"),
        "no-address": .init(title: "No address", summary: "no address for the campaign's channel"),
        "invalid-address": .init(
            title: "Invalid address", summary: "the address fails its syntax, or is known junk"),
        "bounced-address": .init(
            title: "Bounced address", summary: "the address bounced since its last delivery"),
        "unsubscribed": .init(
            title: "Unsubscribed", summary: "withdrawn on this channel, or a spam complaint, on any linked record"),
        "no-channel-consent": .init(
            title: "No channel consent", summary: "marketing consent for the channel is not granted"),
        "unconfirmed-opt-in": .init(
            title: "Unconfirmed opt-in", summary: "double opt-in is required and not confirmed"),
        "open-complaint": .init(title: "Open complaint", summary: "a support ticket is open"),
        "control-group": .init(title: "Control group", summary: "kept out to measure the effect"),
        "already-received": .init(
            title: "Already received", summary: "the same campaign or message was already sent to the person"),
        "goal-reached": .init(title: "Goal reached", summary: "the campaign's goal is reached already"),
        "frequency-cap": .init(title: "Frequency cap", summary: "this send would exceed a cap"),
        "quiet-hours": .init(title: "Quiet hours", summary: "it would arrive in the recipient's quiet hours"),
        "sunset": .init(title: "Sunset", summary: "no open, click, visit or order for 365 days"),
        "under-age": .init(title: "Under age", summary: "younger than the offer's age limit"),
        "gender-mismatch": .init(
            title: "Gender mismatch", summary: "the content or every offer is for another gender"),
        "owned-product": .init(
            title: "Owned product", summary: "every offered product was bought and is not due again"),
        "wrong-region": .init(title: "Wrong region", summary: "no offer is available in the region"),
        "shared-address": .init(
            title: "Shared address", summary: "another person of the household was given this address"),
    ]

    private static let warnings: KeyValuePairs<String, RuleWording> = [
        "gender-unknown": .init(
            title: "Gender unknown", summary: "the content is for one gender and theirs is unknown"),
        "language-mismatch": .init(
            title: "Language mismatch", summary: "the message is in another language than the person's"),
        "owned-product-some": .init(
            title: "Some products owned", summary: "some offered products were bought and are not due again"),
        "category-never-bought": .init(
            title: "Category never bought", summary: "they never showed an interest in the offered categories"),
        "stale-data": .init(title: "Stale data", summary: "a used field is older than its best-before"),
        "missing-merge-field": .init(
            title: "Missing merge field", summary: "the message would show a hole or its fallback"),
        "chain-collision": .init(
            title: "Chain collision", summary: "a chain writes to the same person within a day"),
        "opens-without-clicks": .init(
            title: "Opens without clicks", summary: "the last five messages were opened, none was clicked"),
        "never-opens": .init(title: "Never opens", summary: "none of the last ten delivered messages was opened"),
        "same-content-again": .init(
            title: "Same content again", summary: "the same text was sent before under another name"),
        "vip-generic": .init(
            title: "Generic for a VIP", summary: "one of the best customers gets what everyone gets"),
        "better-channel": .init(
            title: "Better channel", summary: "another channel gets twice the response at no higher cost"),
        "night-shifted": .init(
            title: "Night shift", summary: "it falls in quiet hours and goes out when they end"),
        "recent-return-or-bad-nps": .init(
            title: "Recently disappointed", summary: "an order returned or a bad NPS score in the last 30 days"),
    ]

    private static let campaign: KeyValuePairs<String, RuleWording> = [
        "test-content-live-audience": .init(
            title: "Test to a live audience", summary: "test content goes beyond seed records"),
        "live-content-seed-audience": .init(
            title: "Live content to seeds", summary: "the content is real and the audience is nothing but seed records"),
        "flood": .init(
            title: "Flood", summary: "chains and planned campaigns would send more than a cap allows"),
        "rx-advertising": .init(
            title: "Rx advertising", summary: "prescription products are promoted in a direct channel"),
        "missing-unsubscribe": .init(title: "No way to unsubscribe", summary: "a message has no unsubscribe link"),
        "broken-template": .init(
            title: "Broken template", summary: "a text cannot be read as a template, or does not exist"),
        "unknown-merge-field": .init(
            title: "Unknown merge field", summary: "a template asks for a field that nobody can have"),
        "past-schedule": .init(title: "Past schedule", summary: "the send time has passed"),
        "empty-audience": .init(title: "Empty audience", summary: "the campaign targets nobody"),
        "variant-weights": .init(
            title: "Variant weights", summary: "the variants do not divide the audience into a hundred"),
        "list-overlap": .init(title: "List overlap", summary: "they stand in two or more of the included lists"),
        "segment-in-both": .init(
            title: "Included and excluded", summary: "a source stands among both the included and the excluded"),
        "missing-people": .init(
            title: "Missing people", summary: "they match the intent, could be sent, and are not targeted"),
        "audience-jump": .init(
            title: "Audience jump", summary: "the audience is far from what the series usually reaches"),
        "manual-send-budget": .init(
            title: "Manual send budget",
            summary: "they get more manual sends than a person should in a week or a month"),
        "trigger-share": .init(title: "Trigger share", summary: "automation sends less than its goal"),
        "no-control-group": .init(title: "No control group", summary: "nobody is kept out to measure the effect"),
        "no-kpi-target": .init(title: "No target", summary: "nothing says what the campaign should reach"),
        "subject-length": .init(
            title: "Subject length", summary: "a subject is missing, or longer than an inbox shows"),
        "sms-parts": .init(title: "SMS parts", summary: "the text takes more than one part"),
        "expired-offer": .init(title: "Expired offer", summary: "the offer ends before the send"),
        "scheme-gap": .init(
            title: "Scheme gap", summary: "a scheme that the audience rests on has them in no part, or in several"),
        "cost-over-budget": .init(title: "Cost over budget", summary: "the send costs more than its budget"),
    ]
}
