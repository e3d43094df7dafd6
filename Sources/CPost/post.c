#include "include/cpost.h"
