extension Belarusian {
    /// Exporting people into files.
    static let exporting: KeyValuePairs<String, String> = [
        "the campaign is cancelled":
            "кампанія адменена",
        "give it another status when it shall go out after all":
            "зменіце статус, калі яна ўсё ж пойдзе",
        "put reviews.jsonl back as it was; no signature counts until then":
            "вярніце reviews.jsonl як было; да таго подпісы не дзейнічаюць",
        "the campaign is not signed off: {0}":
            "кампанія не падпісана: {0}",
        "let somebody approve it: {0}":
            "няхай яе хтосьці ўзгодніць: {0}",
        "the campaign was signed off, but is not any more ({0}): {1}":
            "кампанія была падпісана, але подпіс састарэў ({0}): {1}",
        "look at what changed and sign it off again: {0}":
            "паглядзіце, што змянілася, і падпішыце зноў: {0}",
        "{0}: {1}, for sending by {2}":
            "{0}: {1}, для адпраўкі, канал: {2}",
        "{0}: {1}, not for sending":
            "{0}: {1}, не для адпраўкі",
        "not in the file":
            "няма ў файле",
        "manifest: {0}":
            "вопіс: {0}",
        "have agreed to no email, and this format cannot say so; --for send leaves them out: {0}":
            "без згоды на пошту, і гэты фармат не можа гэтага сказаць; --for send іх не ўключыць: {0}",
        "emails left out, for their owners have unsubscribed and this format cannot say so: {0}":
            "адрасы пошты не выдадзены: уладальнікі адпісаліся, а гэты фармат не можа гэтага сказаць: {0}",
        "phones left out, for their owners have unsubscribed and this format cannot say so: {0}":
            "тэлефоны не выдадзены: уладальнікі адпісаліся, а гэты фармат не можа гэтага сказаць: {0}",
    ]
}
