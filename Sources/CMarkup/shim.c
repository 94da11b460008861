#include "CMarkup.h"

#include <expat.h>
#include <stdlib.h>

struct muster_markup {
    XML_Parser parser;
    muster_markup_receiver receiver;
};

static void begin(void *data, const XML_Char *name, const XML_Char **attributes) {
    muster_markup *markup = data;
    markup->receiver.begin(markup->receiver.context, name, (const char *const *)attributes);
}

static void end(void *data, const XML_Char *name) {
    muster_markup *markup = data;
    markup->receiver.end(markup->receiver.context, name);
}

static void text(void *data, const XML_Char *bytes, int length) {
    muster_markup *markup = data;
    markup->receiver.text(markup->receiver.context, bytes, length);
}

/// A spreadsheet declares no entities; a document that does wants to blow up.
static void refuse_entities(
    void *data, const XML_Char *name, int is_parameter, const XML_Char *value, int length, const XML_Char *base,
    const XML_Char *system, const XML_Char *public, const XML_Char *notation) {
    muster_markup *markup = data;
    (void)name, (void)is_parameter, (void)value, (void)length, (void)base, (void)system, (void)public, (void)notation;
    XML_StopParser(markup->parser, XML_FALSE);
}

muster_markup *muster_markup_create(muster_markup_receiver receiver) {
    muster_markup *markup = calloc(1, sizeof *markup);
    if (markup == NULL) return NULL;
    markup->receiver = receiver;
    markup->parser = XML_ParserCreate(NULL);
    if (markup->parser == NULL) {
        free(markup);
        return NULL;
    }
    XML_SetUserData(markup->parser, markup);
    XML_SetElementHandler(markup->parser, begin, end);
    XML_SetCharacterDataHandler(markup->parser, text);
    XML_SetEntityDeclHandler(markup->parser, refuse_entities);
    return markup;
}

void muster_markup_destroy(muster_markup *markup) {
    if (markup == NULL) return;
    XML_ParserFree(markup->parser);
    free(markup);
}

int muster_markup_feed(muster_markup *markup, const uint8_t *bytes, size_t length, int is_last) {
    return XML_Parse(markup->parser, (const char *)bytes, (int)length, is_last) == XML_STATUS_OK ? 0 : -1;
}
