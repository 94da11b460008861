#define SIMDJSON_EXCEPTIONS 0

#include "CSimdjson.h"

#include <new>
#include <simdjson.h>

struct muster_json_parser {
    simdjson::dom::parser parser;
};

size_t muster_json_padding(void) {
    return simdjson::SIMDJSON_PADDING;
}

muster_json_parser *muster_json_parser_create(void) {
    return new (std::nothrow) muster_json_parser();
}

void muster_json_parser_destroy(muster_json_parser *parser) {
    delete parser;
}

muster_json_document muster_json_parse(muster_json_parser *parser, const uint8_t *bytes, size_t length) {
    const auto result = parser->parser.parse(bytes, length, false);
    if (result.error() != simdjson::SUCCESS) {
        return {int(result.error()), nullptr, nullptr};
    }
    return {0, parser->parser.doc.tape.get(), parser->parser.doc.string_buf.get()};
}

const char *muster_json_error_message(int error) {
    return simdjson::error_message(simdjson::error_code(error));
}

int muster_utf8_is_sound(const uint8_t *bytes, size_t length) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length) ? 1 : 0;
}
