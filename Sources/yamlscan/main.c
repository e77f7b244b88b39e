// The yardstick of the benchmark: walks a tree, reads every .yaml, .yml and .json file, and runs libyaml to the end of
// each stream, counting events. One thread, no tree, no schema: what any program on libyaml must pay at least.
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <yaml.h>

static unsigned long files, bytes, documents, events, errors;
static unsigned char *buffer;
static size_t capacity;

static void scan(const char *path) {
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (!file || fstat(fileno(file), &status)) { errors++; return; }
  if ((size_t)status.st_size > capacity) buffer = realloc(buffer, capacity = status.st_size * 2 + 65536);
  size_t size = status.st_size ? fread(buffer, 1, status.st_size, file) : 0;
  fclose(file);
  files++;
  bytes += size;
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, buffer, size);
  for (int done = 0; !done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) { errors++; break; }
    events++;
    documents += event.type == YAML_DOCUMENT_START_EVENT;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static int is_manifest(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot && (!strcasecmp(dot, ".yaml") || !strcasecmp(dot, ".yml") || !strcasecmp(dot, ".json"));
}

static void walk(const char *path) {
  DIR *directory = opendir(path);
  if (!directory) { scan(path); return; }
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    char child[4096];
    snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
    if (entry->d_type == DT_DIR) walk(child);
    else if (entry->d_type == DT_REG && is_manifest(entry->d_name)) scan(child);
  }
  closedir(directory);
}

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) walk(arguments[i]);
  printf("files %lu bytes %lu documents %lu events %lu errors %lu\n", files, bytes, documents, events, errors);
}
