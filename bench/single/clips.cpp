// SPDX-License-Identifier: BSL-1.0

// One decision by CLIPS 6.30, embedded: a fact with the facts of the case is asserted through the C API, the rules run, each
// that fires tells its code by a function of the host, and the fact is retracted.

#include "harness.hpp"

extern "C" {
#include <clips/clips.h>
}

#include <cstdint>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

namespace {

// The slots that the rules compare with a constant stand first: CLIPS tests slots in this order, and rules that begin with the
// same tests share them.
constexpr const char* facts_template =
    "(deftemplate facts (slot movement) (slot head) (slot leader) (slot level) (slot listed_position) (slot extension)"
    " (slot unit_in_force) (slot post_group) (slot day) (slot held) (slot term) (slot planned) (slot past_retirement)"
    " (slot remaining) (slot locality))";

// Days: 16220 2014-05-30, 19110 2022-04-28, 20192 2025-04-14, 20270 2025-07-01, 20378 2025-10-17, 20392 2025-10-31,
// 20437 2025-12-15, 20454 2026-01-01. Where no rule of a number fires, its code stays not applicable.
constexpr const char* constructs[] = {
    facts_template,

    "(defrule r0-gone (facts (head 1) (unit_in_force 0)) => (decide 0 13))",
    "(defrule r0-unknown (facts (head 1) (unit_in_force 1) (held -1)) => (decide 0 13))",
    "(defrule r0-fine (facts (head 1) (unit_in_force 1) (held ?m&:(<= 0 ?m 83))) => (decide 0 11))",
    "(defrule r0-near (facts (head 1) (unit_in_force 1) (held ?m&:(<= 84 ?m 95))) => (decide 0 4))",
    "(defrule r0-over (facts (head 1) (unit_in_force 1) (held ?m&:(>= ?m 96))) => (decide 0 14))",

    // A rule for each step of law that is in force for some posts and days, then the same verdict in the force of the step.
    "(deffunction place (?unit_in_force ?locality)"
    " (if (= ?unit_in_force 0) then 3 else (switch ?locality (case 0 then 4) (case 1 then 1) (default 3))))",
    "(defrule r1-province-secretary (facts (level 1) (post_group 1) (day ?d&:(<= 16220 ?d 20377)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",
    "(defrule r1-province-secretary-bound (facts (level 1) (post_group 1) (day ?d&:(>= ?d 20378)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 10 (place ?u ?l))))",
    "(defrule r1-province-chair (facts (level 1) (post_group 2|4) (day ?d&:(<= 19110 ?d 20436)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",
    "(defrule r1-province-inspection (facts (level 1) (post_group 3) (day ?d&:(<= 20392 ?d 20436)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",
    "(defrule r1-province-bound (facts (level 1) (post_group 2|3|4) (day ?d&:(>= ?d 20437)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 10 (place ?u ?l))))",
    "(defrule r1-province-sector (facts (level 1) (post_group ?g&:(>= ?g 5)) (day ?d&:(>= ?d 19110)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",
    "(defrule r1-district (facts (level 2) (post_group ~0&~3) (day ?d&:(<= 19110 ?d 20269)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",
    "(defrule r1-commune-secretary (facts (level 3) (post_group 1) (day ?d&:(>= ?d 20192)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",
    "(defrule r1-commune (facts (level 3) (post_group 2|3) (day ?d&:(>= ?d 20454)) (unit_in_force ?u)"
    " (locality ?l)) => (decide 1 (+ 5 (place ?u ?l))))",

    "(defrule r2-unknown (facts (remaining -999)) => (decide 2 13))",
    "(defrule r2-in-service (facts (remaining ?m&:(>= ?m 0))) => (decide 2 11))",
    "(defrule r2-retired (facts (remaining ?m&:(< -999 ?m 0))) => (decide 2 14))",

    "(defrule r3-not-recorded (facts (movement 0)) => (decide 3 13))",
    "(defrule r3-unknown (facts (movement 3) (term -1)) => (decide 3 13))",
    "(defrule r3-fine (facts (movement 3) (term ?t&:(<= 0 ?t 35)) (planned ?p&:(< ?p 36))) => (decide 3 11))",
    "(defrule r3-over (facts (movement 3) (extension 0) (term ?t&~-1) (planned ?p&:(>= (max ?t ?p) 36))) => (decide 3 "
    "14))",
    "(defrule r3-extended (facts (movement 3) (extension 1) (term ?t&~-1) (planned ?p&:(>= (max ?t ?p) 36))) => "
    "(decide 3 4))",

    "(defrule r4-unknown (facts (leader 0) (listed_position 1) (held -1)) => (decide 4 13))",
    "(defrule r4-fine (facts (leader 0) (listed_position 1) (held ?m&:(<= 0 ?m 59))) => (decide 4 11))",
    "(defrule r4-service-unknown (facts (leader 0) (listed_position 1) (held ?m&:(>= ?m 60)) (remaining -999) (movement ~3))"
    " => (decide 4 13))",
    "(defrule r4-due (facts (leader 0) (listed_position 1) (held ?m&:(>= ?m 60)) (remaining ?r&:(>= ?r 18))"
    " (movement ~3))"
    " => (decide 4 14))",

    "(defrule r5-not-recorded (facts (movement 0) (leader 1)) => (decide 5 13))",
    "(defrule r5-unknown (facts (movement 5|6) (leader 1) (term -1)) => (decide 5 13))",
    "(defrule r5-fine (facts (movement 5|6) (leader 1) (term ?t&:(<= 0 ?t 59))) => (decide 5 11))",
    "(defrule r5-over (facts (movement 5|6) (leader 1) (term ?t&:(>= ?t 60))) => (decide 5 14))",

    "(defrule r6-abolished (facts (level 2) (day ?d&:(>= ?d 20270))) => (decide 6 14))",

    "(defrule r7-not-recorded (facts (movement 0)) => (decide 7 13))",
    "(defrule r7-leader (facts (movement 1) (leader 1)) => (decide 7 13))",
    "(defrule r7-other (facts (movement 1) (leader 0)) => (decide 7 14))",

    "(defrule r8-not-recorded (facts (movement 0)) => (decide 8 3))",
    "(defrule r8-other (facts (movement 4) (leader 0)) => (decide 8 1))",
    "(defrule r8-leader (facts (movement 4) (leader 1)) => (decide 8 4))",

    "(defrule r9-not-recorded (facts (movement 0)) => (decide 9 3))",
    "(defrule r9-unknown (facts (movement 1) (past_retirement ~-999) (remaining -999)) => (decide 9 3))",
    "(defrule r9-within (facts (movement 1) (past_retirement ?p&:(< -999 ?p 1)) (remaining ~-999)) => (decide 9 1))",
    "(defrule r9-beyond (facts (movement 1) (past_retirement ?p&:(> ?p 0)) (remaining ~-999)) => (decide 9 4))",
};

/// `(decide RULE CODE)`: writes into the codes of the run, and gives the code back because a function has to give something.
int decide(void* environment) {
  auto& found = *static_cast<single::codes*>(GetEnvironmentFunctionContext(environment));
  const auto code = static_cast<int>(EnvRtnLong(environment, 2));
  found.at(static_cast<std::size_t>(EnvRtnLong(environment, 1))) = static_cast<std::uint8_t>(code);
  return code;
}

class engine {
 public:
  engine() {
    EnvDefineFunction2WithContext(environment_.get(), "decide", 'i', &decide, "decide", "22i", &found_);
    for (const char* each : constructs)
      if (!EnvBuild(environment_.get(), each)) throw std::runtime_error(std::string("clips refuses `") + each + "`");
    EnvReset(environment_.get());
    template_ = EnvFindDeftemplate(environment_.get(), "facts");
  }

  single::codes operator()(const single::one_case& of) {
    void* const clips = environment_.get();
    found_.fill(single::not_applicable);
    void* const asserted = assert_facts(of.facts);
    EnvRun(clips, -1);
    EnvRetract(clips, asserted);
    return found_;
  }

 private:
  struct destroy {
    void operator()(void* environment) const { DestroyEnvironment(environment); }
  };

  void* assert_facts(const single::facts& of) {
    void* const clips = environment_.get();
    void* const made = EnvCreateFact(clips, template_);
    for (std::size_t fact = 0; fact < single::fact_count; ++fact) {
      DATA_OBJECT value{};
      value.type = INTEGER;
      value.value = EnvAddLong(clips, of[fact]);
      EnvPutFactSlot(clips, made, single::fact_names[fact], &value);
    }
    void* const asserted = EnvAssert(clips, made);
    if (asserted == nullptr) throw std::runtime_error("clips asserted no fact");
    return asserted;
  }

  std::unique_ptr<void, destroy> environment_{CreateEnvironment()};
  void* template_ = nullptr;
  single::codes found_{};
};

}  // namespace

int main(int count, char** arguments) {
  try {
    engine clips;
    single::time(
        "clips", [&](const single::one_case& each) { return clips(each); }, single::read_task(count, arguments));
  } catch (const std::exception& wrong) {
    std::fprintf(stderr, "clips: %s\n", wrong.what());
    return 1;
  }
}
