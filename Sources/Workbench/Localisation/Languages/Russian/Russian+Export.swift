extension Russian {
    /// Exporting people into files.
    static let exporting: KeyValuePairs<String, String> = [
        "the campaign is cancelled":
            "кампания отменена",
        "give it another status when it shall go out after all":
            "смените статус, если она всё же пойдёт",
        "put reviews.jsonl back as it was; no signature counts until then":
            "верните reviews.jsonl как было; до этого подписи не действуют",
        "the campaign is not signed off: {0}":
            "кампания не подписана: {0}",
        "let somebody approve it: {0}":
            "пусть её кто-нибудь согласует: {0}",
        "the campaign was signed off, but is not any more ({0}): {1}":
            "кампания была подписана, но подпись устарела ({0}): {1}",
        "look at what changed and sign it off again: {0}":
            "посмотрите, что изменилось, и подпишите снова: {0}",
        "{0}: {1}, for sending by {2}":
            "{0}: {1}, для отправки, канал: {2}",
        "{0}: {1}, not for sending":
            "{0}: {1}, не для отправки",
        "not in the file":
            "нет в файле",
        "manifest: {0}":
            "опись: {0}",
        "have agreed to no email, and this format cannot say so; --for send leaves them out: {0}":
            "без согласия на почту, и этот формат не может этого сказать; --for send их не включит: {0}",
        "emails left out, for their owners have unsubscribed and this format cannot say so: {0}":
            "адреса почты не выданы: владельцы отписались, а этот формат не может этого сказать: {0}",
        "phones left out, for their owners have unsubscribed and this format cannot say so: {0}":
            "телефоны не выданы: владельцы отписались, а этот формат не может этого сказать: {0}",
    ]
}
