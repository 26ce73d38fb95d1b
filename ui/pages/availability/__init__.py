"""The parts of the page of the planner's inputs."""
