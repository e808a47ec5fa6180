package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JSON over as many lines as it needs: what fits a line stands on one, what does not is opened, one member a line. All of its structure is
 * shown; only a text that is longer than a line ends in an ellipsis.
 */
final class Layout {
    /** The longest line, indentation included. */
    static final int WIDTH = 120;

    private static final String DEEPER = "  ";

    private final List<String> lines = new ArrayList<>();

    private Layout() {}

    static List<String> of(JsonNode body, String indentation) {
        Layout layout = new Layout();
        layout.put(indentation, body, "");
        return layout.lines;
    }

    /**
     * @param before indentation, and the name of a member
     * @param after the comma before the next member
     */
    private void put(String before, JsonNode value, String after) {
        String whole = before + Ids.shortened(value.toString()) + after;
        if (whole.length() <= WIDTH) {
            lines.add(whole);
        } else if (value.isContainerNode()) {
            open(before, value, after);
        } else {
            lines.add(before + shortened(value.asText(), WIDTH - before.length() - after.length()) + after);
        }
    }

    private void open(String before, JsonNode container, String after) {
        String indentation =
                before.substring(0, before.length() - before.stripLeading().length());
        lines.add(before + (container.isObject() ? "{" : "["));
        int left = container.size();
        if (container.isObject()) {
            for (Map.Entry<String, JsonNode> member : container.properties()) {
                String name = TextNode.valueOf(member.getKey()) + ":";
                put(indentation + DEEPER + name, member.getValue(), --left == 0 ? "" : ",");
            }
        } else {
            for (JsonNode element : container) {
                put(indentation + DEEPER, element, --left == 0 ? "" : ",");
            }
        }
        lines.add(indentation + (container.isObject() ? "}" : "]") + after);
    }

    private static String shortened(String text, int room) {
        int kept = Math.max(0, room - "\"…\"".length());
        return TextNode.valueOf(text.substring(0, kept) + "…").toString();
    }
}
