package org.saidanddone.local.story;

/**
 * Who acts in the story. All of them are invented.
 *
 * @param name as the screen says it
 * @param is what the person does, in a few words
 * @param login under which the person signs in
 * @param role of the token
 * @param of under which name the story keeps the person's organisation
 */
public record Person(String name, String is, String login, String role, String of) {}
