export const cooling = {
  hover: {
    heat: 'Heat',
    intake: 'Intake',
    worstIntake: 'Intake, one unit out',
    flow: 'Coolant flow',
    supply: 'Coolant supply',
    margin: 'Head left',
    duty: 'Cooling load',
    capacity: 'Cooling capacity',
    airflow: 'Airflow',
  },
  againstLimit: (value: string, limit: string) => `${value} of at most ${limit}`,
} as const
